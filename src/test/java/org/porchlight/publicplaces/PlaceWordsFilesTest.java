package org.porchlight.publicplaces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.porchlight.messaging.Language;
import org.porchlight.places.SiteService;
import org.porchlight.places.SiteTrait;
import org.porchlight.places.SiteWish;
import org.porchlight.web.PageWords;

class PlaceWordsFilesTest {
    private static final Map<Language, PageWords> WORDS = PageWords.all("/words/places", "/words/maps", "/words/sites");

    @ParameterizedTest
    @EnumSource
    void every_word_exists_in_every_language(Language language) {
        PageWords words = WORDS.get(language);
        assertThat(new TreeSet<>(words.keys()))
                .isEqualTo(new TreeSet<>(WORDS.get(Language.EN).keys()));
        assertThat(words.keys()).allSatisfy(key -> assertThat(words.say(key)).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource
    void whatever_a_site_can_be_has_a_word(Language language) {
        List<String> needed = Stream.of(
                        Arrays.stream(SiteService.values()).map(it -> "service." + it.code()),
                        Arrays.stream(SiteTrait.values()).map(it -> "trait." + it.code()),
                        Arrays.stream(SiteWish.values()).map(it -> "only." + it.word()))
                .flatMap(keys -> keys)
                .toList();
        assertThat(WORDS.get(language).keys()).containsAll(needed);
    }
}
