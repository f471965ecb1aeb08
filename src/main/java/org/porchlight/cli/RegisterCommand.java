package org.porchlight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.porchlight.process.Refusal;
import org.porchlight.registration.Pack;
import org.porchlight.registration.RefusedWord;
import org.porchlight.registration.RegistrationForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads the command {@code porchlight register}: which form, and where the answers to it go. */
@Command(
        name = "register",
        description = {
            "Write the answers that phone companies ask for before texts pass, from your settings and scripts.",
            "Samples are what the line says; words for which registrations are refused are named, with what to say"
                    + " instead. Nothing is sent to anybody."
        })
final class RegisterCommand implements Callable<Integer> {
    @Option(
            names = "--kind",
            required = true,
            paramLabel = "FORM",
            converter = TypedValues.Form.class,
            description = "10dlc for a long number of the United States, toll-free for a toll-free one.")
    private RegistrationForm form;

    @Option(names = "--to", paramLabel = "FOLDER", description = "Where to write them, if not to ./registration.")
    private Path to = Path.of("registration");

    private final Supplier<Actions> actions;
    private final ScriptUses scripts;
    private final PrintWriter out;

    RegisterCommand(Supplier<Actions> actions, ScriptUses scripts, PrintWriter out) {
        this.actions = actions;
        this.scripts = scripts;
        this.out = out;
    }

    @Override
    public Integer call() {
        Actions line = actions.get();
        var pack =
                new Pack(line.registrant(), scripts.path().apply(line.scripts().script()));
        List<RefusedWord> refused = pack.refusedWords();
        refused.forEach(out::println);
        out.println(written(pack) + " is written. Read it, add what only you know, and copy it into the form.");
        out.println(refused.isEmpty() ? "No sample holds a word that gets refused." : counted(refused.size()));
        return refused.isEmpty() ? 0 : 1;
    }

    private static String counted(int words) {
        return words + (words == 1 ? " word in the samples gets" : " words in the samples get")
                + " such a registration refused.";
    }

    private Path written(Pack pack) {
        try {
            return pack.write(form, to);
        } catch (IOException e) {
            throw Refusal.usage(to + " can't be written: " + e.getMessage());
        }
    }
}
