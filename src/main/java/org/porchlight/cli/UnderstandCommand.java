package org.porchlight.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.porchlight.settings.ScriptFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads the command {@code porchlight understand}: which texts, by which scripts, and how to show what came of them. */
@Command(
        name = "understand",
        description = {
            "Say what the line makes of texts, and what it would answer.",
            "For each: language, topic, certainty, the words that decided, the reply as it would be sent, and what"
                + " would be promised, erased or stopped. Nothing is promised, kept, logged or counted. Sites in the"
                + " replies are the demo's, which are made up; somebody is always on shift."
        },
        footer = {
            "",
            "Without TEXT, texts are read from standard input, one a line (\\n in it is a line break).",
            "With --json a line may also be an object: {\"text\": \"...\"}, and where wanted \"before\": [texts sent"
                + " first], \"from\": \"+1...\", \"region\": \"US-WA\", \"number\": \"hotline\" or \"callback\" (the"
                + " number that calls show, where a text has just asked if now is good; \"asked\": false where none"
                + " did).",
            "Exit code 2 when a line could not be read; the others are answered all the same."
        })
final class UnderstandCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "TEXT", description = "Each a text of its own.")
    private List<String> texts = List.of();

    @Option(names = "--json", description = "Write one JSON object a line.")
    private boolean json;

    @Option(names = "--scripts", paramLabel = "FOLDER", description = "Where hotline.yaml is, if not the usual place.")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--examples",
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Judge the answers to the texts in these files, and print a table. The name begins with en, fr or"
                            + " es. On each line, with a tab between: text, topic, other good topics, harmful ones,"
                            + " remarks.")
    private List<Path> examples = List.of();

    @Option(
            names = "--held-out",
            description = "First learn again without the examples that equal, or nearly equal, a text in the files.")
    private boolean heldOut;

    @Spec
    private CommandSpec spec;

    private final Function<Optional<Path>, ScriptFolder> chosen;
    private final ScriptUses scripts;
    private final Terminal terminal;

    UnderstandCommand(Function<Optional<Path>, ScriptFolder> chosen, ScriptUses scripts, Terminal terminal) {
        this.chosen = chosen;
        this.scripts = scripts;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!examples.isEmpty()) {
            WrongUse.refuse(spec, json, "--examples prints a table: leave --json out.");
            WrongUse.refuse(spec, !texts.isEmpty(), "--examples takes its texts from files: leave TEXT out.");
            return new ExamplesTable(scripts.trial(), terminal).print(chosen.apply(folder), examples, heldOut);
        }
        WrongUse.refuse(spec, heldOut, "--held-out belongs to --examples FILE.");
        var tried = new TriedTexts(scripts.trial().apply(chosen.apply(folder).script()), json, terminal);
        return texts.isEmpty() ? tried.piped() : tried.typed(texts);
    }
}
