package org.porchlight.understanding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.porchlight.messaging.Language;

/** Counts how an understanding answers judged texts: right, harmful, by topic and language, confusions and misses. */
public final class Evaluation {
    /**
     * One text and what came of it.
     *
     * @param acted whether something would be promised, erased or stopped
     */
    public record Outcome(Judged judged, Topic answer, Optional<Language> language, boolean acted) {
        /** An answer that promises and stops nothing. */
        public Outcome(Judged judged, Topic answer, Optional<Language> language) {
            this(judged, answer, language, false);
        }

        public boolean right() {
            return judged.accepts(answer) && !wrongLanguage();
        }

        /** An evident language that isn't the text's. */
        public boolean otherLanguage() {
            return language.isPresent() && language.get() != judged.language();
        }

        /** The topic of the answer, with the language where that is what is wrong with it. */
        String answered() {
            return wrongLanguage() ? answer.word() + " in " + language.get().code() : answer.word();
        }

        /** Another language where that does harm. */
        public boolean wrongLanguage() {
            return judged.otherLanguageHarms() && otherLanguage();
        }

        public boolean harmful() {
            return judged.harmed(answer) || wrongLanguage();
        }

        /** Something was promised or stopped by a text that asks for neither. */
        public boolean undone() {
            return acted && !judged.accepts(Topic.STOP) && !judged.accepts(Topic.WITHDRAW);
        }
    }

    private final List<Outcome> outcomes = new ArrayList<>();

    /** Asks an understanding about every text. */
    public static Evaluation of(List<Judged> texts, Function<Message, Meaning> understanding) {
        Evaluation evaluation = new Evaluation();
        for (Judged judged : texts) {
            Meaning meaning = understanding.apply(Message.of(judged.text()));
            evaluation.add(new Outcome(judged, meaning.topic(), meaning.language()));
        }
        return evaluation;
    }

    /** The knowledge without examples that equal or nearly equal a judged text, to measure what is really learnt. */
    public static Knowledge heldOut(Knowledge knowledge, List<Judged> texts) {
        Nearness judged = new Nearness(texts.stream().map(Judged::text).toList());
        return knowledge.without(example -> judged.near(example.text()));
    }

    /** For callers that answer by more than the model. */
    public void add(Outcome outcome) {
        outcomes.add(outcome);
    }

    public List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    public List<Outcome> misses() {
        return outcomes.stream().filter(outcome -> !outcome.right()).toList();
    }

    /** Pairs of what was right and what was answered, as {@code seizure > overdose}, with how often. */
    public Map<String, Integer> confusions() {
        Map<String, Integer> confusions = new TreeMap<>();
        misses().forEach(miss ->
                confusions.merge(miss.judged().topic().word() + " > " + miss.answered(), 1, Integer::sum));
        return confusions;
    }

    /** Right answers and texts of each language, by topic. */
    public Map<Language, Map<Topic, Share>> byTopic() {
        return byTopic(Outcome::right);
    }

    /** How many texts of each topic, in each language, something is true of. */
    Map<Language, Map<Topic, Share>> byTopic(Predicate<Outcome> part) {
        Map<Language, Map<Topic, Share>> shares = new EnumMap<>(Language.class);
        for (Outcome outcome : outcomes) {
            shares.computeIfAbsent(outcome.judged().language(), first -> new EnumMap<>(Topic.class))
                    .merge(outcome.judged().topic(), Share.of(part.test(outcome)), Share::plus);
        }
        return shares;
    }
}
