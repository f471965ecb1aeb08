package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Region;
import org.porchlight.messaging.Segments;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.Turn;

/** What comes after the first answer of an emergency: fear of the law, a child, no address, too late, awake, called. */
class InsideEmergenciesTest {
    private static final int SEGMENTS = 2;
    private static final int WITH_LINES = 3;

    private static Facts facts(Language language) {
        Region region =
                switch (language) {
                    case EN -> new Region(Country.US, "WA");
                    case FR -> new Region(Country.CA, "QC");
                    case ES -> new Region(Country.US, "TX");
                };
        Facts facts = EngineInputsFixture.facts(Channel.TEXT);
        return new Facts(
                facts.now(),
                Channel.TEXT,
                Optional.of(region),
                true,
                false,
                EngineInputsFixture.ATLAS,
                EngineInputsFixture.NO_CALLS);
    }

    private static Turn after(Language language, String texts) {
        Position here = Position.begin("contact", language, EngineInputsFixture.NOW);
        Turn turn = null;
        for (String text : texts.split(" > ")) {
            turn = Engine.step(EngineInputsFixture.SCRIPT, here, Input.Words.of(text), facts(language));
            here = turn.next();
        }
        return turn;
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/inside-emergencies.csv", delimiter = '|')
    void each_text_gets_an_answer_of_its_own(String code, String texts, String steps) {
        Language language = Language.ofCode(code).orElseThrow();
        Turn turn = after(language, texts);
        assertThat(turn.through().getLast()).isIn((Object[]) steps.split(","));
        assertThat(turn.next().language()).isEqualTo(language);
        int most = turn.message().contains("1-8") ? WITH_LINES : SEGMENTS;
        assertThat(Segments.of(turn.message()).count()).isLessThanOrEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({"EN, hes not breathing", "FR, il respire pas", "ES, no respira"})
    void no_card_comes_three_times_in_a_row(Language language, String text) {
        Set<String> said = new HashSet<>();
        for (int times = 1; times <= 3; times++) {
            String texts = String.join(" > ", Collections.nCopies(times, text));
            said.add(after(language, texts).message());
        }
        assertThat(said).hasSizeGreaterThan(1);
    }
}
