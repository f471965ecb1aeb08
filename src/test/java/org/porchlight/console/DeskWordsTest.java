package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.porchlight.callbacks.Disposition;
import org.porchlight.directory.SiteFields;
import org.porchlight.history.Change;
import org.porchlight.messaging.Language;
import org.porchlight.places.SiteDoubt;
import org.porchlight.places.SiteKind;
import org.porchlight.places.SiteService;
import org.porchlight.places.SiteTrait;
import org.porchlight.speech.Window;
import org.porchlight.staff.Act;
import org.porchlight.staff.Duty;
import org.porchlight.turn.SiteReport;
import org.porchlight.upkeep.SiteStanding;
import org.porchlight.web.PageWords;

/** The desk's words: those that no template names to the letter, and that none stands in the way of another. */
class DeskWordsTest {
    private static final Map<Language, PageWords> ALL = PageWords.all("/words/console", "/words/desk", "/words/sites");

    private static <T extends Enum<T>> Stream<String> each(Class<T> kind, Function<T, String> key) {
        return Arrays.stream(kind.getEnumConstants()).map(key);
    }

    private static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Test
    void whatever_can_happen_has_a_word() {
        Set<String> needed = new TreeSet<>();
        each(Act.class, it -> "act." + it.column()).forEach(needed::add);
        each(Disposition.class, it -> "how." + it.column()).forEach(needed::add);
        each(Duty.State.class, it -> "home.said." + code(it)).forEach(needed::add);
        each(Window.Part.class, it -> "part." + code(it)).forEach(needed::add);
        Stage.steps().forEach(stage -> needed.addAll(Set.of("stage." + stage.code(), "progress." + stage.code())));
        assertThat(ALL.get(Language.EN).keys()).containsAll(needed);
    }

    @Test
    void whatever_a_place_can_be_has_a_word() {
        Set<String> needed = new TreeSet<>();
        SiteFields.NAMES.forEach(field -> needed.add("field." + field));
        each(SiteKind.class, it -> "kind." + it.code()).forEach(needed::add);
        each(SiteService.class, it -> "service." + it.code()).forEach(needed::add);
        each(SiteTrait.class, it -> "trait." + it.code()).forEach(needed::add);
        each(SiteStanding.class, it -> "standing." + it.code()).forEach(needed::add);
        each(SiteReport.class, it -> "report." + it.word()).forEach(needed::add);
        each(SiteDoubt.class, it -> "doubt." + it.name().toLowerCase(Locale.ROOT))
                .forEach(needed::add);
        each(Change.Kind.class, it -> "history." + it.code()).forEach(needed::add);
        assertThat(ALL.get(Language.EN).keys()).containsAll(needed);
    }

    @Test
    void no_word_of_a_folder_hides_another_page_s() {
        Set<String> all = new HashSet<>();
        for (String folder : List.of("/words/console", "/words/desk", "/words/sites")) {
            Set<String> words = PageWords.all(folder).get(Language.EN).keys();
            assertThat(words).as(folder).noneMatch(all::contains);
            all.addAll(words);
        }
    }
}
