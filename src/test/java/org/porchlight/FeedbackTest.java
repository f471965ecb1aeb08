package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.exchange.Call;
import org.porchlight.exchange.Phone;

/** How the line was is asked for the coordinator: counted, once a contact at most, and never after an emergency. */
class FeedbackTest {
    private LineFixture line;

    @BeforeEach
    void open() {
        line = new LineFixture("2026-11-23T18:00:00Z");
    }

    @AfterEach
    void close() {
        line.close();
    }

    private List<Map<String, Object>> counted() {
        return line.database().commit(handle -> handle.createQuery("SELECT * FROM feedback_count ORDER BY rating")
                .mapToMap()
                .list());
    }

    private String text(Phone phone, String words) {
        return phone.text(LineFixture.HOTLINE, words).getLast().body();
    }

    @ParameterizedTest
    @CsvSource({"en, feedback, JUDGED", "fr, mon avis, JUGEMENT", "es, mi opinión, JUZGARON"})
    void a_choice_by_text_is_one_more_for_the_day_and_language_and_nothing_else(
            String language, String word, String choice) {
        Phone phone = line.exchange().phone("+12065550142");
        assertThat(text(phone, word)).contains(choice);
        text(phone, choice);

        assertThat(counted()).singleElement().satisfies(row -> assertThat(row)
                .containsOnlyKeys("day", "language", "rating", "n")
                .containsEntry("language", language)
                .containsEntry("rating", "judged")
                .containsEntry("n", 1));
    }

    @Test
    void it_is_asked_once_a_contact_and_may_be_left() {
        Phone phone = line.exchange().phone("+12065550142");
        text(phone, "feedback");
        assertThat(text(phone, "nothing")).startsWith("That is fine.");
        assertThat(text(phone, "feedback")).startsWith("Thank you.");
        text(phone, "kind");

        assertThat(counted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"od", "i want to die", "he hit me", "cant stop shaking since i quit drinking"})
    void after_an_emergency_nobody_is_asked(String emergency) {
        Phone phone = line.exchange().phone("+12065550142");
        text(phone, emergency);

        assertThat(text(phone, "feedback")).startsWith("Thank you.").doesNotContain("JUDGED");
    }

    @Test
    void by_voice_it_is_a_key_after_the_lines_of_people_and_after_what_is_kept() {
        Call call = line.exchange().phone("+12065550142").call(LineFixture.HOTLINE);
        call.press("0").press("2").press("4");
        assertThat(call.said()).contains("How were we?");
        call.press("6");

        assertThat(counted()).singleElement().satisfies(row -> assertThat(row).containsEntry("rating", "outed"));
        assertThat(call.said()).contains("Thank you.");
    }

    @Test
    void while_it_can_not_be_counted_that_is_said() {
        try (LineFixture losing = LineFixture.losingItsDatabase("2026-11-23T18:00:00Z")) {
            Phone phone = losing.exchange().phone("+12065550142");
            text(phone, "feedback");
            losing.gate().shut();

            assertThat(text(phone, "kind")).contains("could not be counted");
        }
    }
}
