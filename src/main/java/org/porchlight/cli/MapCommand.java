package org.porchlight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.porchlight.messaging.Language;
import org.porchlight.process.AddedLibraries;
import org.porchlight.process.Refusal;
import org.porchlight.review.MapFolder;
import org.porchlight.review.ReviewedScript;
import org.porchlight.settings.ScriptFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads the command {@code porchlight map}: which scripts, in which language, and where the pictures go. */
@Command(
        name = "map",
        description = {
            "Draw the scripts as pictures: one of all topics, and one of each topic's steps.",
            "They are SVG files that any browser opens and that link to each other. What check finds is marked."
        })
final class MapCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "Where hotline.yaml is, if not the usual place.")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--to", paramLabel = "FOLDER", description = "Where to write them, if not to ./map.")
    private Path to = Path.of("map");

    @Option(
            names = "--language",
            paramLabel = "CODE",
            converter = TypedValues.Spoken.class,
            description = "Language of the words on the maps: en, fr or es; en if not given.")
    private Language language = Language.EN;

    private final Function<Optional<Path>, ScriptFolder> chosen;
    private final PrintWriter out;

    MapCommand(Function<Optional<Path>, ScriptFolder> chosen, PrintWriter out) {
        this.chosen = chosen;
        this.out = out;
    }

    @Override
    public Integer call() {
        AddedLibraries.add("lib-demo");
        try {
            ReviewedScript script = ReviewedScript.checked(chosen.apply(folder), LocalDate.now());
            int maps = new MapFolder(script, language).write(to);
            out.println(maps + " maps are in " + to + ". Open " + to.resolve(MapFolder.OVERVIEW) + " in a browser.");
            return 0;
        } catch (IOException e) {
            throw Refusal.usage(to + " can't be written: " + e.getMessage());
        } catch (NoClassDefFoundError e) {
            throw Refusal.usage("What draws maps is not here: it lies in lib-demo, beside the program.");
        }
    }
}
