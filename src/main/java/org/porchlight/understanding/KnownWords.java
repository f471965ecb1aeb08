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
 * What a word tells apart from any topic: the one language that has it, so that a text is said to be of a language on
 * evidence alone; and whether it is so common that alone it is about nothing, however near it comes to a word that is.
 * Names of places and drugs tell no language.
 */
final class KnownWords {
    private static final Set<Topic> PLACES = EnumSet.of(Topic.PLACE, Topic.NALOXONE, Topic.SUPPLIES, Topic.LANGUAGE);
    /** A word of fewer examples tells nothing. */
    private static final int LEAST = 4;
    /** Nearly all examples with the word are of the language. */
    private static final double SHARE = 0.9;

    private static final String SPANISH = "ñ¿¡áíóú";
    private static final String FRENCH = "çœêèùàâîôûë«";

    private static final float NEVER = 2;
    private static final float HARDLY_DOUBTED = 0.5f;

    private static final int NO_LANGUAGE = 3;
    private static final int IDLE = 4;

    /** @param idle whether the word alone is about nothing */
    private record Known(Optional<Language> language, boolean idle) {}

    private final Map<String, Known> words;

    private KnownWords(Map<String, Known> words) {
        this.words = Map.copyOf(words);
    }

    /** @param common the commonest words of each language, as tokens */
    static KnownWords of(List<Example> examples, Map<Language, Set<String>> common) {
        Map<String, Optional<Language>> languages = new HashMap<>(common(common));
        Map<String, int[]> seen = new HashMap<>();
        Set<String> telling = new HashSet<>();
        for (Example example : examples) {
            List<String> tokens = Message.of(example.text()).tokens();
            if (tokens.size() == 1 && example.topic() != Topic.UNCLEAR) {
                telling.add(tokens.getFirst());
            }
            for (String token : new HashSet<>(tokens)) {
                if (PLACES.contains(example.topic())) {
                    languages.put(token, Optional.empty());
                } else {
                    seen.computeIfAbsent(token, first -> new int[Language.values().length])[
                            example.language().ordinal()]++;
                }
            }
        }
        seen.forEach((token, counts) -> {
            if (Arrays.stream(counts).sum() >= LEAST) {
                languages.put(token, told(counts));
            }
        });
        return of(languages, telling, common);
    }

    private static KnownWords of(
            Map<String, Optional<Language>> languages, Set<String> telling, Map<Language, Set<String>> common) {
        Map<String, Known> words = new HashMap<>();
        languages.forEach((token, language) -> {
            boolean idle = !telling.contains(token) && common.values().stream().anyMatch(list -> list.contains(token));
            if (isWord(token)) {
                words.put(token, new Known(language, idle));
            }
        });
        return new KnownWords(words);
    }

    private static Map<String, Optional<Language>> common(Map<Language, Set<String>> common) {
        Map<String, Optional<Language>> languages = new HashMap<>();
        common.forEach((language, list) ->
                list.forEach(word -> languages.merge(word, Optional.of(language), (one, other) -> Optional.empty())));
        return languages;
    }

    private static Optional<Language> told(int[] counts) {
        int all = Arrays.stream(counts).sum();
        return Arrays.stream(Language.values())
                .filter(language -> counts[language.ordinal()] >= SHARE * all)
                .findFirst();
    }

    /** Tokens have no accents, so other letters are of a language that isn't spoken here. */
    private static boolean isWord(String token) {
        return token.length() > 1 && token.chars().allMatch(letter -> 'a' <= letter && letter <= 'z');
    }

    /**
     * How certain a topic has to be, 0 to 1, for a text of these words: a common word alone is about nothing, and where
     * no word is known the pieces of words alone must leave little doubt.
     */
    float sure(List<String> tokens) {
        if (tokens.size() == 1 && known(tokens.getFirst()).filter(Known::idle).isPresent()) {
            return NEVER;
        }
        List<String> written = tokens.stream().filter(KnownWords::isWord).toList();
        boolean strange = !written.isEmpty() && written.stream().noneMatch(words::containsKey);
        return strange ? HARDLY_DOUBTED : 0;
    }

    private Optional<Known> known(String token) {
        return Optional.ofNullable(words.get(token));
    }

    /** How many signs of each language, in the order of {@link Language}, stand in a text. */
    int[] signs(List<String> tokens, String own) {
        int[] signs = new int[Language.values().length];
        for (String token : tokens) {
            Known word = words.get(token);
            if (word != null && word.language().isPresent()) {
                signs[word.language().get().ordinal()]++;
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

    /** Whether a word stands there that isn't known: a slip, or slang. Digits and emoji are no words. */
    boolean unknownIn(List<String> tokens) {
        return tokens.stream().anyMatch(token -> isWord(token) && !words.containsKey(token));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(words.size());
        for (Map.Entry<String, Known> word : new TreeMap<>(words).entrySet()) {
            out.writeUTF(word.getKey());
            int language = word.getValue().language().map(Language::ordinal).orElse(NO_LANGUAGE);
            out.writeByte(language | (word.getValue().idle() ? IDLE : 0));
        }
    }

    static KnownWords read(DataInputStream in) throws IOException {
        int count = in.readInt();
        Map<String, Known> words = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            String word = in.readUTF();
            int told = in.readByte();
            int language = told & ~IDLE;
            words.put(
                    word,
                    new Known(
                            language == NO_LANGUAGE ? Optional.empty() : Optional.of(Language.values()[language]),
                            (told & IDLE) != 0));
        }
        return new KnownWords(words);
    }
}
