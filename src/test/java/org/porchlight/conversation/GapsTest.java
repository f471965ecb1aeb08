package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Language;
import org.porchlight.places.Opening;
import org.porchlight.places.Site;
import org.porchlight.places.SiteDetail;
import org.porchlight.places.SiteDoubt;
import org.porchlight.places.SiteKind;
import org.porchlight.places.SiteNote;
import org.porchlight.places.SiteWish;
import org.porchlight.script.Gaps;
import org.porchlight.speech.SiteWords;
import org.porchlight.speech.Window;
import org.porchlight.turn.CallbackOffer;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Position;

/** Every gap that the lint of the scripts lets pass is one that the conversation fills. */
class GapsTest {
    private static final String SEATTLE = "98101";

    @ParameterizedTest
    @EnumSource
    void what_a_site_fills(Channel channel) {
        SiteNote note = SiteNote.read("Note");
        var detail = new SiteDetail(
                SiteKind.DISPENSER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                note,
                note,
                Optional.empty(),
                Optional.of(LocalDate.parse("2026-11-01")),
                Optional.of(SiteDoubt.CLOSED),
                false,
                Optional.empty());
        var site = new Site(
                "id",
                "Name",
                "1 Street",
                "one Street",
                "1 Street",
                "City",
                Country.US,
                1,
                new Opening.Doubtful(),
                LocalDateTime.parse("2026-11-23T08:00"),
                detail);
        var words = new SiteWords(EngineInputsFixture.SCRIPT.words(), Language.EN, channel);

        Set<String> atOnce = new TreeSet<>(Gaps.OF_A_SITE);
        // The week is worked out only where it is asked for.
        atOnce.remove("week");

        assertThat(words.of(site, EngineInputsFixture.ATLAS.place(SEATTLE).orElseThrow(), Set.of(SiteWish.NO_ID)))
                .containsOnlyKeys(atOnce)
                .allSatisfy((gap, value) -> assertThat(value).as(gap).isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void what_a_callback_fills(Channel channel) {
        var window =
                Window.of(Window.Part.EVENING, LocalDate.parse("2026-11-23"), EngineInputsFixture.NOW, ZoneOffset.UTC);
        var facts = new Facts(
                EngineInputsFixture.NOW,
                channel,
                Optional.empty(),
                true,
                false,
                EngineInputsFixture.ATLAS,
                new CallbackOffer(() -> List.of(window), ZoneOffset.UTC, "01", false));
        Position position = EngineInputsFixture.at("callback.review", Language.EN, Optional.of(SEATTLE))
                .answered(CallWords.WINDOW, window.key());
        var words = new CallWords(EngineInputsFixture.SCRIPT.words(), position, facts, channel, Optional.empty());

        assertThat(Gaps.OF_A_CALLBACK)
                .filteredOn(gap -> !Set.of("place", "service", "only", "mail").contains(gap))
                .allSatisfy(
                        gap -> assertThat(words.filling(gap)).get().asString().isNotEmpty());
    }
}
