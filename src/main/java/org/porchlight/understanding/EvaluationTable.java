package org.porchlight.understanding;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.porchlight.messaging.Language;
import org.porchlight.understanding.Evaluation.Outcome;

/** Writes an {@link Evaluation} down: one block a language, then confusions, then each miss. */
public final class EvaluationTable {
    private static final int CONFUSIONS = 20;

    private final Evaluation evaluation;
    private final StringBuilder out = new StringBuilder();

    private EvaluationTable(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    public static String of(Evaluation evaluation) {
        EvaluationTable table = new EvaluationTable(evaluation);
        table.summary();
        table.topics();
        table.confusions();
        table.misses();
        return table.out.toString();
    }

    private void summary() {
        row("", language -> language.code().toUpperCase(Locale.ROOT));
        share("right", outcome -> true, Outcome::right);
        share("harmful", outcome -> true, Outcome::harmful);
        share("other language", outcome -> true, Outcome::otherLanguage);
        share("other language, harmful", outcome -> true, Outcome::wrongLanguage);
        share("no language", outcome -> true, outcome -> outcome.language().isEmpty());
        share("promised or stopped unasked", outcome -> true, Outcome::undone);
        share("emergencies right", outcome -> outcome.judged().topic().emergency(), Outcome::right);
        share(
                "ordinary taken for overdose",
                outcome -> outcome.judged().topic() == Topic.UNCLEAR,
                outcome -> outcome.answer() == Topic.OVERDOSE && !outcome.right());
    }

    private void topics() {
        out.append("\ntopics: right, and how many harmful\n");
        Map<Language, Map<Topic, Share>> right = evaluation.byTopic();
        Map<Language, Map<Topic, Share>> harmful = evaluation.byTopic(Outcome::harmful);
        for (Topic topic : Topic.values()) {
            row(topic.word(), language -> {
                int harms = share(harmful, language, topic).part();
                return share(right, language, topic) + (harms == 0 ? "" : ", " + harms);
            });
        }
    }

    private static Share share(Map<Language, Map<Topic, Share>> shares, Language language, Topic topic) {
        return shares.getOrDefault(language, Map.of()).getOrDefault(topic, Share.NONE);
    }

    private void confusions() {
        out.append("\nconfusions\n");
        evaluation.confusions().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(CONFUSIONS)
                .forEach(pair -> out.append(String.format("%5d  %s%n", pair.getValue(), pair.getKey())));
    }

    private void misses() {
        List<Outcome> misses = evaluation.misses();
        out.append("\nmisses\n");
        misses.forEach(miss -> out.append(String.format(
                "%s  %-13s %-19s %s%s%n",
                miss.judged().language().code(),
                miss.judged().topic().word(),
                miss.answered(),
                miss.harmful() ? "HARMFUL " : "",
                miss.judged().text().replace('\n', ' '))));
    }

    private void share(String name, Predicate<Outcome> of, Predicate<Outcome> part) {
        Map<Language, Share> shares = new EnumMap<>(Language.class);
        evaluation.outcomes().stream()
                .filter(of)
                .forEach(outcome ->
                        shares.merge(outcome.judged().language(), Share.of(part.test(outcome)), Share::plus));
        row(name, language -> shares.getOrDefault(language, Share.NONE).toString());
    }

    private void row(String name, Function<Language, String> cell) {
        out.append(String.format("%-28s", name));
        for (Language language : Language.values()) {
            out.append(String.format("  %-18s", cell.apply(language)));
        }
        out.append('\n');
    }
}
