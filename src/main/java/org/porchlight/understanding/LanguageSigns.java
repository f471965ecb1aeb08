package org.porchlight.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    private static final String SPANISH = "ñ¿¡áíóú";
    private static final String FRENCH = "çœêèùàâîôûë«";

    private final Map<String, Language> words;

    private LanguageSigns(Map<String, Language> words) {
        this.words = Map.copyOf(words);
    }

    static LanguageSigns of(List<Example> examples) {
        Map<String, int[]> seen = new HashMap<>();
        for (Example example : examples) {
            if (!PLACES.contains(example.topic())) {
                for (String token : new HashSet<>(Message.of(example.text()).tokens())) {
                    seen.computeIfAbsent(token, first -> new int[Language.values().length])[
                            example.language().ordinal()]++;
                }
            }
        }
        Map<String, Language> words = new HashMap<>();
        seen.forEach((token, counts) -> {
            if (isWord(token)) {
                telling(counts, token, words);
            }
        });
        return new LanguageSigns(words);
    }

    private static void telling(int[] counts, String token, Map<String, Language> words) {
        int all = 0;
        for (int count : counts) {
            all += count;
        }
        for (Language language : Language.values()) {
            if (all >= LEAST && counts[language.ordinal()] >= SHARE * all) {
                words.put(token, language);
            }
        }
    }

    private static boolean isWord(String token) {
        return token.codePoints().allMatch(Character::isLetter);
    }

    /** How many signs of each language, in the order of {@link Language}, stand in a text. */
    int[] in(List<String> tokens, String own) {
        int[] signs = new int[Language.values().length];
        for (String token : tokens) {
            Language language = words.get(token);
            if (language != null) {
                signs[language.ordinal()]++;
            }
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

    /** Whether a text has a word at all: digits, emoji and single letters are of no language. */
    static boolean anyWord(List<String> tokens) {
        return tokens.stream().anyMatch(token -> token.length() > 1 && isWord(token));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(words.size());
        for (Map.Entry<String, Language> word : new TreeMap<>(words).entrySet()) {
            out.writeUTF(word.getKey());
            out.writeByte(word.getValue().ordinal());
        }
    }

    static LanguageSigns read(DataInputStream in) throws IOException {
        int count = in.readInt();
        Map<String, Language> words = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            words.put(in.readUTF(), Language.values()[in.readByte()]);
        }
        return new LanguageSigns(words);
    }
}
