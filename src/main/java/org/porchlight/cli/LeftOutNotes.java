package org.porchlight.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.porchlight.script.ScriptFiles;
import org.porchlight.understanding.Example;
import org.porchlight.understanding.Knowledge;
import org.porchlight.understanding.LeftOutExamples;
import org.porchlight.understanding.LeftOutExamples.Missed;
import org.porchlight.understanding.Meaning;

/** Prints which examples are taken for another topic when they are left out, for editors to judge. */
final class LeftOutNotes {
    /** So many notes are read; more only when asked for. */
    static final int MOST = 40;

    private static final int CONFUSIONS = 10;

    private final PrintWriter out;

    LeftOutNotes(PrintWriter out) {
        this.out = out;
    }

    /** Learns several times, which takes a minute or more, and prints the notes. */
    void print(Knowledge knowledge, boolean all) {
        out.println("Leaving out each example once, a part of them at a time, and learning from the rest. This takes a"
                + " minute or more.");
        out.flush();
        LeftOutExamples leftOut = LeftOutExamples.of(knowledge);
        out.println(leftOut.share() + " examples of two words and more are taken for another topic when left out.");
        confusions(leftOut);
        if (!leftOut.missed().isEmpty()) {
            out.println(
                    "Notes, most certain first. If a text is right where it stands, add others like it, or “| also:”.");
        }
        leftOut.missed().stream()
                .limit(all ? Long.MAX_VALUE : MOST)
                .map(LeftOutNotes::note)
                .forEach(out::println);
        int more = leftOut.missed().size() - MOST;
        if (more > 0 && !all) {
            out.println("And " + more + " more: --all prints them.");
        }
        out.flush();
    }

    private void confusions(LeftOutExamples leftOut) {
        Map<String, Integer> pairs = new TreeMap<>();
        leftOut.missed()
                .forEach(missed -> pairs.merge(
                        example(missed).topic().word() + " taken for "
                                + missed.taken().topic().word(),
                        1,
                        Integer::sum));
        pairs.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(CONFUSIONS)
                .forEach(pair -> out.println("  " + pair.getValue() + "  " + pair.getKey()));
    }

    private static String note(Missed missed) {
        return String.format(
                Locale.ROOT,
                "%s%s:%d: note: “%s” is taken for %s, %s.",
                ScriptFiles.WORDS,
                missed.written().file(),
                missed.written().line(),
                example(missed).text().replace("\n", "\\n"),
                missed.taken().topic().word(),
                why(missed.taken()));
    }

    private static String why(Meaning taken) {
        return taken.phrase()
                .map(phrase -> "by the phrase “" + phrase + "”")
                .orElseGet(() -> String.format(Locale.ROOT, "%.0f %%", 100 * taken.certainty()));
    }

    private static Example example(Missed missed) {
        return missed.written().example();
    }
}
