package org.porchlight.script;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.porchlight.messaging.Language;
import org.porchlight.vocabulary.SignedWords;

/**
 * Reads a file of words that are no prompts, in which every sign and every number has its list.
 *
 * @param <S> the signs, each the name of a list in the file
 */
final class SignedWordsReader<S extends Enum<S>> {
    private final SignedWords<S> words = new SignedWords<>();
    private final Class<S> signs;
    private final int most;

    /** @param most the last of the numbers, which have lists from 1 on */
    SignedWordsReader(Class<S> signs, int most) {
        this.signs = signs;
        this.most = most;
    }

    SignedWords<S> words() {
        return words;
    }

    /** Reads one language's file. */
    void read(Language language, Yaml root) {
        List<Integer> numbers = IntStream.rangeClosed(1, most).boxed().toList();
        var names = new TreeSet<String>();
        Arrays.stream(signs.getEnumConstants()).map(SignedWordsReader::name).forEach(names::add);
        numbers.forEach(number -> names.add(number.toString()));
        Map<String, Yaml> lists = root.entries(names);
        names.removeAll(lists.keySet());
        names.forEach(name -> root.report(
                Rule.MISSING_ENTRY, "There is no list “" + name + "”.", "Add “" + name + ": [word, word]”."));
        for (S sign : signs.getEnumConstants()) {
            texts(lists, name(sign)).forEach(phrase -> words.add(language, sign, phrase));
        }
        for (int number : numbers) {
            texts(lists, Integer.toString(number)).forEach(phrase -> words.add(language, number, phrase));
        }
    }

    private static String name(Enum<?> sign) {
        return sign.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> texts(Map<String, Yaml> lists, String name) {
        return lists.containsKey(name) ? lists.get(name).texts() : List.of();
    }
}
