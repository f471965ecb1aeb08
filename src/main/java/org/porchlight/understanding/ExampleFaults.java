package org.porchlight.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.porchlight.messaging.Cleaning;
import org.porchlight.messaging.Language;

/** Finds what is wrong with examples without learning from them: texts that two topics claim, and topics with few. */
public final class ExampleFaults {
    /** Fewer teach the words of a topic, but not what it is about: half of the new texts would be missed. */
    public static final int FEW = 20;

    /**
     * One fault, for the person who edits the examples.
     *
     * @param file below {@code ivr-scripts/words}, with slashes
     * @param line from 1
     * @param what what is wrong, as a sentence
     * @param cure what to do about it, as a sentence
     */
    public record Fault(String file, int line, String what, String cure) {}

    private final Map<Language, Map<String, List<WrittenExample>>> texts = new EnumMap<>(Language.class);
    private final Map<Language, Map<Topic, Integer>> counts = new EnumMap<>(Language.class);
    private final List<Fault> faults = new ArrayList<>();

    private ExampleFaults() {}

    /** All faults of these examples; nothing is learnt, so this takes a moment. */
    public static List<Fault> of(Knowledge knowledge) {
        ExampleFaults found = new ExampleFaults();
        knowledge.written().forEach(found::take);
        found.texts.values().forEach(texts -> texts.values().forEach(found::together));
        found.few();
        return found.faults;
    }

    private void take(WrittenExample written) {
        Example example = written.example();
        counts.computeIfAbsent(example.language(), first -> new EnumMap<>(Topic.class))
                .merge(example.topic(), 1, Integer::sum);
        texts.computeIfAbsent(example.language(), first -> new LinkedHashMap<>())
                .computeIfAbsent(signs(example.text()), first -> new ArrayList<>(1))
                .add(written);
    }

    /** The letters and digits alone: equal for all texts of the same words, and found without cutting words apart. */
    private static String signs(String text) {
        String clean = Cleaning.clean(text);
        String bare = Cleaning.folded(clean.indexOf('"') < 0 ? clean : Quotes.cut(clean));
        var signs = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            if (Character.isLetterOrDigit(bare.charAt(i))) {
                signs.append(bare.charAt(i));
            }
        }
        return signs.toString();
    }

    private static List<String> words(String text) {
        return Tokens.of(Quotes.cut(Cleaning.clean(text)));
    }

    private void together(Collection<WrittenExample> similar) {
        if (similar.stream().map(one -> one.example().topic()).distinct().count() > 1) {
            Map<List<String>, List<WrittenExample>> same = new LinkedHashMap<>();
            similar.forEach(one -> same.computeIfAbsent(words(one.example().text()), first -> new ArrayList<>())
                    .add(one));
            // A bare reaction and a mark alone have no words; the model never sees them.
            same.remove(List.<String>of());
            same.values().forEach(this::claimed);
        }
    }

    /** Of several lines with one text, each topic must be good by what the others say. */
    private void claimed(Collection<WrittenExample> same) {
        Map<Topic, WrittenExample> first = new EnumMap<>(Topic.class);
        same.forEach(one -> first.putIfAbsent(one.example().topic(), one));
        List<WrittenExample> claims = List.copyOf(first.values());
        for (int i = 0; i < claims.size(); i++) {
            for (WrittenExample other : claims.subList(i + 1, claims.size())) {
                claimed(claims.get(i), other);
            }
        }
    }

    private void claimed(WrittenExample one, WrittenExample other) {
        boolean agreed = one.example().accepts(other.example().topic())
                && other.example().accepts(one.example().topic());
        if (!agreed) {
            faults.add(fault(one, other));
            faults.add(fault(other, one));
        }
    }

    private static Fault fault(WrittenExample one, WrittenExample other) {
        return new Fault(
                one.file(),
                one.line(),
                "“" + one.example().text().replace("\n", "\\n") + "” is an example of "
                        + one.example().topic().word() + " and, in " + other.file() + ":" + other.line() + ", of "
                        + other.example().topic().word() + ".",
                "Keep it in one, with “| also: …” where the other would be a good answer too.");
    }

    /** A topic needs enough examples in each language: what one language teaches helps the others little. */
    private void few() {
        for (Language language : Language.values()) {
            if (!counts.containsKey(language)) {
                faults.add(new Fault(
                        language.code() + "/examples/" + Topic.OVERDOSE.word() + ".txt",
                        1,
                        "There are no examples in this language.",
                        "Write at least " + FEW + " for each topic: without them no text in it is understood."));
                continue;
            }
            for (Topic topic : Topic.values()) {
                int count = counts.getOrDefault(language, Map.of()).getOrDefault(topic, 0);
                if (count < FEW) {
                    faults.add(new Fault(
                            language.code() + "/examples/" + topic.word() + ".txt",
                            1,
                            "The topic " + topic.word() + " has " + count + " examples in this language.",
                            "Write at least " + FEW + ", better fifty, each a situation of its own."));
                }
            }
        }
    }
}
