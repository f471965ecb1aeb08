package org.porchlight.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.porchlight.messaging.Language;

/**
 * What a word tells apart from any topic: the one language that has it, so that a text is said to be of a language on
 * evidence alone; and whether it is so common that alone it is about nothing, however near it comes to a word that is.
 * Names of places and drugs tell no language.
 */
final class KnownWords {
    private static final String SPANISH = "ñ¿¡áíóú";
    private static final String FRENCH = "çœêèùàâîôûë«";
    /** Words that by their accents no other language has; in "Pointe-à-la-Croix" it is a part of a name. */
    private static final Pattern FRENCH_WORD = Pattern.compile("(?iu)(?<![\\p{L}'’-])(?:à|où)(?![\\p{L}'’-])");

    private static final float NEVER = 2;
    private static final float HARDLY_DOUBTED = 0.5f;

    private final Map<String, KnownWord> words;

    private KnownWords(Map<String, KnownWord> words) {
        this.words = Map.copyOf(words);
    }

    /** @param common the commonest words of each language, as tokens */
    static KnownWords of(List<Example> examples, Map<Language, Set<String>> common) {
        WordCounts counts = new WordCounts(common(common));
        Map<String, Boolean> single = new HashMap<>();
        for (Example example : examples) {
            List<String> tokens = Message.of(example.text()).tokens();
            if (tokens.size() == 1) {
                single.merge(tokens.getFirst(), example.topic() != Topic.UNCLEAR, Boolean::logicalOr);
            }
            counts.add(tokens, example);
        }
        return of(counts.languages(), single, common);
    }

    /** @param single the words that are an example alone, and whether one with a topic */
    private static KnownWords of(
            Map<String, Optional<Language>> languages, Map<String, Boolean> single, Map<Language, Set<String>> common) {
        Map<String, KnownWord> words = new HashMap<>();
        languages.forEach((token, language) -> {
            if (isWord(token)) {
                words.put(token, known(token, language, Optional.ofNullable(single.get(token)), common));
            }
        });
        return new KnownWords(words);
    }

    /**
     * A common word alone is of the only language whose list has it, if the examples don't deny it: "attention" and
     * "Dallas" are of several. A word that alone is an example is of the language whose examples have it: "merci".
     */
    private static KnownWord known(
            String token, Optional<Language> language, Optional<Boolean> example, Map<Language, Set<String>> common) {
        List<Language> lists = common.entrySet().stream()
                .filter(list -> list.getValue().contains(token))
                .map(Map.Entry::getKey)
                .toList();
        Optional<Language> alone =
                language.filter(lists::contains).filter(it -> example.isPresent() || lists.size() == 1);
        return new KnownWord(language, alone, !lists.isEmpty(), !example.orElse(false) && !lists.isEmpty());
    }

    private static Map<String, Optional<Language>> common(Map<Language, Set<String>> common) {
        Map<String, Optional<Language>> languages = new HashMap<>();
        common.forEach((language, list) ->
                list.forEach(word -> languages.merge(word, Optional.of(language), (one, other) -> Optional.empty())));
        return languages;
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
        if (tokens.size() == 1
                && known(tokens.getFirst()).filter(KnownWord::idle).isPresent()) {
            return NEVER;
        }
        List<String> written = tokens.stream().filter(KnownWords::isWord).toList();
        boolean strange = !written.isEmpty() && written.stream().noneMatch(words::containsKey);
        return strange ? HARDLY_DOUBTED : 0;
    }

    private Optional<KnownWord> known(String token) {
        return Optional.ofNullable(words.get(token));
    }

    /** Whether a text is one common word and nothing else. */
    boolean lone(List<String> tokens) {
        return tokens.size() == 1
                && known(tokens.getFirst()).filter(KnownWord::common).isPresent();
    }

    /** The language of a text that is one common word: its letters tell, or else the lists. */
    Optional<Language> alone(String token, String own) {
        int[] letters = signs(List.of(), own);
        return Arrays.stream(Language.values())
                .filter(language -> letters[language.ordinal()] > 0)
                .findFirst()
                .or(() -> known(token).flatMap(KnownWord::alone));
    }

    /** How many signs of each language, in the order of {@link Language}, stand in a text. */
    int[] signs(List<String> tokens, String own) {
        int[] signs = new int[Language.values().length];
        for (String token : tokens) {
            KnownWord word = words.get(token);
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

    /** French where a word stands that only French has, and no sign of another language. */
    Optional<Language> told(List<String> tokens, String own) {
        if (!FRENCH_WORD.matcher(own).find()) {
            return Optional.empty();
        }
        int[] signs = signs(tokens, own);
        return Optional.of(Language.FR).filter(_ -> Arrays.stream(signs).sum() == signs[Language.FR.ordinal()]);
    }

    /** Whether a word stands there that isn't known: a slip, or slang. Digits and emoji are no words. */
    boolean unknownIn(List<String> tokens) {
        return tokens.stream().anyMatch(token -> isWord(token) && !words.containsKey(token));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(words.size());
        for (Map.Entry<String, KnownWord> word : new TreeMap<>(words).entrySet()) {
            out.writeUTF(word.getKey());
            out.writeByte(word.getValue().packed());
        }
    }

    static KnownWords read(DataInputStream in) throws IOException {
        int count = in.readInt();
        Map<String, KnownWord> words = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            words.put(in.readUTF(), KnownWord.unpacked(in.readByte()));
        }
        return new KnownWords(words);
    }
}
