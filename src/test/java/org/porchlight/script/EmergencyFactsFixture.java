package org.porchlight.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Operator;
import org.porchlight.testing.Sentence;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The table {@code emergency-facts.yaml}, whose head says how it is read. */
record EmergencyFactsFixture(List<String> prompts, List<Fact> facts, Map<Language, List<String>> withoutFact) {
    private static final int DIGITS = 12;

    /** Words in a language, by which something is known. */
    record Words(Language language, String text) {}

    /**
     * One fact.
     *
     * @param under words of the heading under which its line stands
     * @param quoted words of that line and of no other below the heading
     * @param line the first digits of the line's hash
     * @param words one of which says it
     * @param prompts which say it
     */
    record Fact(
            String under,
            String quoted,
            String line,
            Map<Language, List<String>> words,
            Map<Channel, List<String>> prompts) {
        List<Language> languages() {
            return words.keySet().stream().sorted().toList();
        }

        boolean saidIn(String said, Language language) {
            String plain = Sentence.plain(said);
            return words.getOrDefault(language, List.of()).stream()
                    .anyMatch(word -> plain.contains(Sentence.plain(word)));
        }

        /** The hashes of the lines that hold the quoted words, from the heading to the next. */
        List<String> found(List<String> file) {
            return IntStream.range(0, file.size())
                    .filter(n -> heading(file.get(n)) && file.get(n).contains(under))
                    .boxed()
                    .flatMap(n -> Stream.concat(
                            Stream.of(file.get(n)),
                            file.subList(n + 1, file.size()).stream().takeWhile(line -> !heading(line))))
                    .filter(line -> line.contains(quoted))
                    .map(line -> hash(line.strip()))
                    .toList();
        }

        private static boolean heading(String line) {
            return line.startsWith("## ") || line.startsWith("**");
        }

        @Override
        public String toString() {
            return under + ": " + quoted;
        }
    }

    static EmergencyFactsFixture read() {
        Map<?, ?> table = table();
        List<Fact> facts = ((List<?>) table.get("facts"))
                .stream().map(entry -> fact((Map<?, ?>) entry)).toList();
        return new EmergencyFactsFixture(
                texts(table.get("prompts")), facts, byLanguage((Map<?, ?>) table.get("without-a-fact")));
    }

    /** Whether that prompt is one of those that are looked at. */
    boolean covers(String prompt) {
        return prompts.stream().anyMatch(prompt::startsWith);
    }

    /** Whether a sentence says a fact, or is named as saying none. */
    boolean knows(Sentence sentence) {
        String plain = Sentence.plain(sentence.text());
        return withoutFact.get(sentence.language()).stream()
                        .map(Sentence::plain)
                        .anyMatch(plain::equals)
                || facts.stream().anyMatch(fact -> fact.saidIn(sentence.text(), sentence.language()));
    }

    /** All words by which the table knows what is said. */
    List<Words> wordsOf() {
        return Stream.concat(facts.stream().map(Fact::words), Stream.of(withoutFact))
                .flatMap(words -> words.entrySet().stream())
                .flatMap(entry -> entry.getValue().stream().map(text -> new Words(entry.getKey(), text)))
                .toList();
    }

    private static Fact fact(Map<?, ?> entry) {
        Map<Channel, List<String>> prompts = Map.copyOf(Arrays.stream(Channel.values())
                .filter(channel -> entry.containsKey(name(channel)))
                .collect(Collectors.toMap(channel -> channel, channel -> texts(entry.get(name(channel))))));
        return new Fact(
                entry.get("under").toString(),
                entry.get("fact").toString(),
                entry.get("line").toString(),
                byLanguage(entry),
                prompts);
    }

    private static Map<Language, List<String>> byLanguage(Map<?, ?> entry) {
        return Map.copyOf(Arrays.stream(Language.values())
                .filter(language -> entry.containsKey(language.code()))
                .collect(Collectors.toMap(language -> language, language -> texts(entry.get(language.code())))));
    }

    private static String name(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list)
                .stream().map(Object::toString).map(Operator.EXAMPLE::in).toList();
    }

    private static Map<?, ?> table() {
        try (InputStream file = Optional.ofNullable(
                        EmergencyFactsFixture.class.getResourceAsStream("/emergency-facts.yaml"))
                .orElseThrow()) {
            return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String line) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
