package org.porchlight.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.porchlight.messaging.Language;

/**
 * Words and letters that only one language has, so that a text is said to be of a language on evidence alone. Names of
 * places, drugs and emoji are no evidence: words from texts about places don't count.
 */
final class LanguageSigns {
    private static final Set<Topic> PLACES = EnumSet.of(Topic.PLACE, Topic.NALOXONE, Topic.SUPPLIES, Topic.LANGUAGE);
    /** A word of fewer examples tells nothing. */
    private static final int LEAST = 4;
    /** Nearly all examples with the word are of the language. */
    private static final double SHARE = 0.9;

    private static final int NONE = -1;

    private static final String SPANISH = "ñ¿¡áíóú";
    private static final String FRENCH = "çœêèùàâîôûë«";

    /** The language that a word tells; empty for words that several have, and for names of places. */
    private final Map<String, Optional<Language>> words;

    private LanguageSigns(Map<String, Optional<Language>> words) {
        this.words = Map.copyOf(words);
    }

    static LanguageSigns of(List<Example> examples) {
        Map<String, int[]> seen = new HashMap<>();
        Map<String, Optional<Language>> words = new HashMap<>();
        for (Example example : examples) {
            for (String token : new HashSet<>(Message.of(example.text()).tokens())) {
                if (PLACES.contains(example.topic())) {
                    words.put(token, Optional.empty());
                } else {
                    seen.computeIfAbsent(token, first -> new int[Language.values().length])[
                            example.language().ordinal()]++;
                }
            }
        }
        seen.forEach((token, counts) -> {
            if (Arrays.stream(counts).sum() >= LEAST) {
                words.put(token, told(counts));
            }
        });
        words.keySet().removeIf(token -> !isWord(token));
        return new LanguageSigns(words);
    }

    private static Optional<Language> told(int[] counts) {
        int all = Arrays.stream(counts).sum();
        return Arrays.stream(Language.values())
                .filter(language -> counts[language.ordinal()] >= SHARE * all)
                .findFirst();
    }

    private static boolean isWord(String token) {
        return token.length() > 1 && token.codePoints().allMatch(Character::isLetter);
    }

    /** How many signs of each language, in the order of {@link Language}, stand in a text. */
    int[] in(List<String> tokens, String own) {
        int[] signs = new int[Language.values().length];
        for (String token : tokens) {
            words.getOrDefault(token, Optional.empty()).ifPresent(language -> signs[language.ordinal()]++);
        }
        for (int i = 0; i < own.length(); i++) {
            char letter = own.charAt(i);
            if (letter > 0x7f) {
                char small = Character.toLowerCase(letter);
                signs[Language.ES.ordinal()] += SPANISH.indexOf(small) >= 0 ? 1 : 0;
                signs[Language.FR.ordinal()] += FRENCH.indexOf(small) >= 0 ? 1 : 0;
            }
        }
        return signs;
    }

    /** Whether a word stands there that no list of ours has: a slip, or slang. Digits and emoji are no words. */
    boolean unknownIn(List<String> tokens) {
        return tokens.stream().anyMatch(token -> isWord(token) && !words.containsKey(token));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(words.size());
        for (Map.Entry<String, Optional<Language>> word : new TreeMap<>(words).entrySet()) {
            out.writeUTF(word.getKey());
            out.writeByte(word.getValue().map(Language::ordinal).orElse(NONE));
        }
    }

    static LanguageSigns read(DataInputStream in) throws IOException {
        int count = in.readInt();
        Map<String, Optional<Language>> words = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            String word = in.readUTF();
            int language = in.readByte();
            words.put(word, language == NONE ? Optional.empty() : Optional.of(Language.values()[language]));
        }
        return new LanguageSigns(words);
    }
}
