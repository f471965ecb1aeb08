package org.porchlight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.porchlight.messaging.Language;
import org.porchlight.process.Refusal;
import org.porchlight.script.Script;
import org.porchlight.settings.ScriptFolder;
import org.porchlight.switchboard.TextTrial;
import org.porchlight.switchboard.TrialText;
import org.porchlight.switchboard.UnderstoodText;
import org.porchlight.understanding.Evaluation;
import org.porchlight.understanding.EvaluationTable;
import org.porchlight.understanding.Judged;

/** Judges what the whole line answers to the texts of files, each as the first of a new conversation. */
final class ExamplesTable {
    private static final int LETTERS = 2;

    private final Function<Script, TextTrial> trials;
    private final Terminal terminal;
    private final List<Judged> judged = new ArrayList<>();
    private boolean unreadable;

    ExamplesTable(Function<Script, TextTrial> trials, Terminal terminal) {
        this.trials = trials;
        this.terminal = terminal;
    }

    /** Prints the table; returns the exit code. */
    int print(ScriptFolder scripts, List<Path> files, boolean heldOut) {
        files.forEach(this::read);
        Script script =
                heldOut ? scripts.learning(knowledge -> Evaluation.heldOut(knowledge, judged)) : scripts.script();
        terminal.out().print(EvaluationTable.of(evaluation(trials.apply(script))));
        terminal.out().flush();
        return unreadable ? 2 : 0;
    }

    private void read(Path file) {
        String name = file.getFileName().toString();
        Language language = Language.ofCode(
                        name.substring(0, Math.min(LETTERS, name.length())).toLowerCase(Locale.ROOT))
                .orElseThrow(() -> Refusal.usage(
                        file + ": its name tells no language. Let it begin with en, fr or es, such as en.tsv."));
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            try {
                judged.addAll(Judged.read(language, lines.get(i)));
            } catch (IllegalArgumentException e) {
                unreadable = true;
                terminal.err()
                        .println(file + ":" + (i + 1) + ": This names no topic, or one that is none. Write the text, a "
                                + "tab, and a topic such as overdose or unclear.");
            }
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw Refusal.usage(file + " can't be read. Name a file that is there, saved as UTF-8.");
        }
    }

    private Evaluation evaluation(TextTrial trial) {
        var evaluation = new Evaluation();
        for (Judged text : judged) {
            UnderstoodText answer = trial.read(TrialText.first(text.text()));
            evaluation.add(new Evaluation.Outcome(
                    text,
                    answer.topic(),
                    Optional.of(answer.language()),
                    !answer.does().isEmpty()));
        }
        return evaluation;
    }
}
