package org.porchlight.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Wording;
import org.porchlight.speech.Syllables;

/**
 * Tells the school grade in which a text can be read, by the length of its sentences and words. English: Kincaid and
 * others, "Derivation of New Readability Formulas" (1975). French: Kandel and Moles (1958); Spanish: Fernández Huerta
 * (1959). These two give Flesch's ease of reading, which his table turns into grades ("How to Write Plain English", 1979):
 * 70 to 80 is grade 6, and each ten points less are a grade more.
 */
final class ReadingGrade {
    /** The highest that the line speaks in. */
    static final int MOST = 6;

    /** The formulas were made for a hundred words; of a line or two they tell which nouns are in it. */
    private static final int FEWEST = 20;

    /** Flesch counts as sentences what colons and semicolons set apart, too. */
    private static final Pattern SENTENCE = Pattern.compile("[.!?…:;]+(?=\\s|$)|\\n|\\[\\ds]");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");
    private static final Pattern GAP = Pattern.compile("\\{[a-z0-9-]+}");

    private final Language language;
    private final Set<String> known;
    private final Map<String, Integer> counted = new HashMap<>();

    /** @param known tokens that count as short words however long they are */
    ReadingGrade(Language language, Set<String> known) {
        this.language = language;
        this.known = known;
    }

    /** The grade, 1 at least; 1 for a text that is too short to be judged. */
    double of(String text) {
        String filled = GAP.matcher(text).replaceAll("1");
        int sentences = 0;
        List<String> words = new ArrayList<>();
        for (String sentence : SENTENCE.split(filled)) {
            int before = words.size();
            WORD.matcher(sentence).results().forEach(word -> words.add(word.group()));
            sentences += words.size() > before ? 1 : 0;
        }
        if (words.size() < FEWEST) {
            return 1;
        }
        int syllables = words.stream()
                .mapToInt(word -> counted.computeIfAbsent(word, this::syllables))
                .sum();
        return Math.max(1, grade((double) words.size() / sentences, (double) syllables / words.size()));
    }

    private int syllables(String word) {
        List<String> tokens = Wording.tokens(word);
        boolean shortOne = Character.isDigit(word.charAt(0)) || known.containsAll(tokens);
        return shortOne ? 1 : Math.max(1, Syllables.of(language, word));
    }

    private double grade(double wordsOfSentence, double syllablesOfWord) {
        return switch (language) {
            case EN -> 0.39 * wordsOfSentence + 11.8 * syllablesOfWord - 15.59;
            case FR -> ofEase(207 - 1.015 * wordsOfSentence - 73.6 * syllablesOfWord);
            case ES -> ofEase(206.84 - 1.02 * wordsOfSentence - 60 * syllablesOfWord);
        };
    }

    private static double ofEase(double ease) {
        return MOST + (80 - ease) / 10;
    }
}
