package org.porchlight.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.porchlight.script.Finding;
import org.porchlight.settings.ScriptFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads the command {@code porchlight check}: which scripts, and whether to try their examples one by one. */
@Command(name = "check", description = "Look for mistakes in the scripts, and for words that serve people worse.")
final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "Where hotline.yaml is, if not the usual place.")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--fallback", description = "Print the TwiML to keep on other hosting as the number's fallback.")
    private boolean fallback;

    @Option(
            names = "--examples",
            description =
                    "Also leave out each example in turn, and note those that are then taken for another topic. Takes"
                            + " a minute or more. Notes are no mistakes.")
    private boolean examples;

    @Option(
            names = "--all",
            description = "With --examples: print every note, not only the " + LeftOutNotes.MOST + " first.")
    private boolean all;

    @Option(names = "--json", description = "Print the findings as JSON, for programs.")
    private boolean json;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Judge dates as on that day, such as 2027-03-01; today, if not given.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Spec
    private CommandSpec spec;

    private final Function<Optional<Path>, ScriptFolder> chosen;
    private final ScriptUses scripts;
    private final PrintWriter out;

    CheckCommand(Function<Optional<Path>, ScriptFolder> chosen, ScriptUses scripts, PrintWriter out) {
        this.chosen = chosen;
        this.scripts = scripts;
        this.out = out;
    }

    @Override
    public Integer call() {
        WrongUse.refuse(spec, fallback && examples, "--fallback prints TwiML alone: leave --examples out.");
        WrongUse.refuse(spec, json && (examples || fallback), "--json prints findings alone.");
        WrongUse.refuse(spec, all && !examples, "--all belongs to --examples.");
        ScriptFolder checked = chosen.apply(folder);
        if (fallback) {
            out.println(scripts.fallback().apply(checked.script()));
            return 0;
        }
        List<Finding> findings = checked.findings(asOf.orElseGet(() -> LocalDate.now(ZoneOffset.UTC)));
        new FindingsReport(out, json).print(findings);
        if (examples && findings.isEmpty()) {
            new LeftOutNotes(out).print(checked.knowledge(), all);
        }
        return findings.isEmpty() ? 0 : 1;
    }
}
