package org.porchlight.registration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.porchlight.messaging.Language;
import org.porchlight.script.AvoidedWords;
import org.porchlight.speech.Utterance;

/** The words for which phone companies refuse registrations, by language; finds them in samples. */
final class RefusedWords {
    private static final String FILE = "refused.txt";
    private static final String WHY = "why:";

    private final Map<Language, List<Refused>> words = new EnumMap<>(Language.class);

    private record Refused(AvoidedWords.Word word, String why) {}

    private RefusedWords() {}

    static RefusedWords read() {
        var all = new RefusedWords();
        String why = "";
        for (String line : PackFiles.lines(FILE)) {
            if (line.startsWith(WHY)) {
                why = line.substring(WHY.length()).strip();
            } else {
                all.add(line.split("\\s*\\|\\s*"), why);
            }
        }
        return all;
    }

    private void add(String[] parts, String why) {
        var word = new AvoidedWords.Word(AvoidedWords.plain(parts[1]), parts[2].strip(), List.of());
        words.computeIfAbsent(Language.ofCode(parts[0]).orElseThrow(), language -> new ArrayList<>())
                .add(new Refused(word, why));
    }

    /** Finds them where the prompts stand that say them. */
    List<RefusedWord> in(Sample sample) {
        return sample.says().stream()
                .flatMap(said ->
                        words.get(said.phrase().language()).stream().flatMap(refused -> found(refused, said, sample)))
                .toList();
    }

    private static Stream<RefusedWord> found(Refused refused, Utterance said, Sample sample) {
        return refused
                .word()
                .in(AvoidedWords.plain(said.in(sample.channel())))
                .map(word -> new RefusedWord(
                        said.phrase().at(), sample.name(), word, refused.word().instead(), refused.why()))
                .stream();
    }
}
