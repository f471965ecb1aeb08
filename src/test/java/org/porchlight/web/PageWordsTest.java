package org.porchlight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.porchlight.messaging.Language;
import org.porchlight.switchboard.Onlooker;

class PageWordsTest {
    @ParameterizedTest
    @EnumSource
    void every_word_exists_in_every_language(Language language) {
        PageWords words = PageWords.all("/words/handset").get(language);
        assertThat(words.keys())
                .isEqualTo(PageWords.all("/words/handset").get(Language.EN).keys())
                .hasSizeGreaterThan(80);
        assertThat(words.keys()).allSatisfy(key -> assertThat(words.say(key)).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource
    void whatever_can_be_promised_has_a_word(Onlooker.PromiseKind promised) {
        assertThat(PageWords.all("/words/handset").get(Language.EN).keys())
                .contains("promised." + promised.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void numbers_and_times_are_written_as_people_write_them() {
        var christmas = ZonedDateTime.parse("2026-12-25T15:05:00-08:00[America/Los_Angeles]");
        PageWords french = PageWords.all("/words/handset").get(Language.FR);
        assertThat(PageWords.all("/words/handset").get(Language.EN).time(christmas))
                .isEqualTo("Fri, Dec 25, 3:05 PM");
        assertThat(french.time(christmas)).contains("25 déc.", "15 h 05");
        assertThat(french.say("segments", 1)).isEqualTo("1 segment");
        assertThat(french.say("segments", 3)).isEqualTo("3 segments");
    }

    @Test
    void a_word_that_is_missing_is_a_mistake_of_the_page() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> PageWords.all("/words/handset").get(Language.EN).say("no such word"));
    }
}
