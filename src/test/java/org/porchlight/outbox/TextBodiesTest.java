package org.porchlight.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.porchlight.directory.DemoSites;
import org.porchlight.directory.SiteRecord;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Segments;
import org.porchlight.messaging.Sms;
import org.porchlight.messaging.Wording;
import org.porchlight.script.Step;

/** Whatever is texted of one's own accord fits three segments, and begins with nothing that tells what it is about. */
class TextBodiesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
    private static final int SHOWN = 40;

    private final TextBodies bodies = new TextBodies(OutboxFixture.SCRIPT, OutboxFixture.SITES::site);
    private final Textables offers =
            new Textables(OutboxFixture.SCRIPT, OutboxFixture.SITES, OutboxFixture.SITES::site);

    @ParameterizedTest
    @EnumSource
    void every_text_is_short_and_begins_with_nothing_that_tells(Language language) {
        List<String> all = all(language).toList();

        assertThat(all).hasSizeGreaterThan(60).allSatisfy(body -> {
            assertThat(Segments.of(body).count()).as(body).isBetween(1, Sms.MOST);
            String shown = body.substring(0, Math.min(SHOWN, body.length()));
            assertThat(OutboxFixture.SCRIPT.vocabulary().first(Wording.tokens(shown), language))
                    .as(shown)
                    .isEmpty();
            assertThat(topics(shown, language)).as(shown).isEmpty();
            assertThat(shown.toLowerCase(Locale.ROOT)).doesNotContain("porchlight", "hotline", "nalox", "harm");
        });
    }

    /** That somebody calls is no topic. */
    private static Stream<String> topics(String shown, Language language) {
        return OutboxFixture.SCRIPT.vocabulary().topic(Wording.tokens(shown), language, _ -> true).stream()
                .map(hit -> hit.meaning())
                .filter(topic -> !List.of("callback", "person").contains(topic));
    }

    private Stream<String> all(Language language) {
        Stream<Textable> tips = offers.tips(language).stream()
                .flatMap(topic -> topic.tips().stream())
                .map(Textables.Shown::offer);
        Stream<Textable> lines =
                OutboxFixture.SCRIPT.lines().byName().keySet().stream().map(Textable.Line::new);
        Stream<Textable> places = DemoSites.read().stream()
                .map(SiteRecord::id)
                .filter(id -> OutboxFixture.SITES.site(id, NOW).isPresent())
                .map(Textable.Place::new);
        Stream<String> offered = Stream.of(tips, lines, places)
                .flatMap(it -> it)
                .map(offer -> bodies.of(TextKind.of(offer), language, Optional.of(offer.about()), NOW)
                        .orElseThrow());
        Stream<String> others = Arrays.stream(TextKind.values())
                .filter(kind -> kind.prompt().key().startsWith("ring-back")
                        || kind.prompt().key().startsWith("callback"))
                .map(kind -> bodies.of(kind, language, Optional.empty(), NOW).orElseThrow());
        return Stream.concat(offered, others);
    }

    @ParameterizedTest
    @EnumSource
    void the_answers_stand_on_the_keys_that_they_have_where_the_question_is_asked(Language language) {
        var asked = (Step.Menu)
                OutboxFixture.SCRIPT.step(OutboxFixture.SCRIPT.hotline().asked());
        String body =
                bodies.of(TextKind.IS_NOW_GOOD, language, Optional.empty(), NOW).orElseThrow();

        assertThat(asked.choices().menu())
                .extractingByKeys("1", "2", "3")
                .extracting("say")
                .containsExactly("ring-back.yes", "ring-back.later", "ring-back.no");
        assertThat(body.lines().skip(1))
                .extracting(line -> line.substring(0, 2))
                .containsExactly("1 ", "2 ", "3 ");
    }
}
