package org.porchlight.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Region;
import org.porchlight.places.PlaceFinding;

/** What holds of any message whatever. */
class GazetteerPropertiesTest {
    private static final Gazetteer GAZETTEER = Gazetteer.packaged();

    /** Far more than a message takes, so that only a search that runs away is caught. */
    private static final Duration RUNAWAY = Duration.ofSeconds(2);

    @Provide
    Arbitrary<String> talk() {
        return Arbitraries.of(
                        "in",
                        "near",
                        "seattle",
                        "saint",
                        "st",
                        "paul",
                        "or",
                        "me",
                        "la",
                        "98101",
                        "V6B",
                        "1A1",
                        "l'",
                        "d'",
                        "206",
                        "555",
                        "0142",
                        ",",
                        ".",
                        "-",
                        "new",
                        "york",
                        "québec",
                        "O",
                        "0",
                        "9810l",
                        "near seatle",
                        "\n",
                        "😀",
                        "hope",
                        "(")
                .list()
                .ofMaxSize(300)
                .map(words -> String.join(" ", words));
    }

    @Property(tries = 500)
    void any_string_is_answered(@ForAll String message) {
        assertThat(GAZETTEER.find(message, Optional.empty())).isNotNull();
    }

    @Property(tries = 300)
    void any_talk_is_answered_with_places_that_exist(@ForAll("talk") String message) {
        PlaceFinding finding = GAZETTEER.find(message, Optional.of(new Region(Country.US, "WA")));

        switch (finding) {
            case PlaceFinding.One one ->
                assertThat(GAZETTEER.place(one.place().key())).contains(one.place());
            case PlaceFinding.Several several ->
                assertThat(several.places())
                        .hasSizeBetween(2, 6)
                        .allMatch(place -> GAZETTEER.place(place.key()).isPresent());
            case PlaceFinding.NoSuchCode unknown ->
                assertThat(GAZETTEER.place(unknown.code())).isEmpty();
            case PlaceFinding.OnlyRegion area -> assertThat(area).isNotNull();
            case PlaceFinding.NoPlace nothing -> assertThat(nothing).isNotNull();
        }
    }

    @Property(tries = 20)
    void the_longest_message_is_read_at_once(@ForAll("longest") String message) {
        assertTimeoutPreemptively(RUNAWAY, () -> GAZETTEER.find(message, Optional.empty()));
    }

    @Provide
    Arbitrary<String> longest() {
        List<String> parts = List.of(
                "near xeattlex ",
                "0 ",
                "1-",
                "a",
                "a.",
                "'",
                "d'",
                "in in ",
                "l'a",
                "9",
                "(",
                ", ",
                "A1",
                "é",
                "near san frx ");
        return Arbitraries.of(parts).list().ofMinSize(1).ofMaxSize(4).map(some -> String.join("", some)
                .repeat(1_600)
                .substring(0, 1_600));
    }
}
