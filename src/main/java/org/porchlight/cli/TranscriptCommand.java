package org.porchlight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.process.Refusal;
import org.porchlight.review.PathTranscript;
import org.porchlight.review.ReviewedScript;
import org.porchlight.review.SignOff;
import org.porchlight.review.TranscriptFolder;
import org.porchlight.settings.ScriptFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads the command {@code porchlight transcript}: pages to sign off, the record of it, and what changed since. */
@Command(
        name = "transcript",
        description = {
            "Write down what the line says, to be read and signed off by clinicians and native readers.",
            "Pages are HTML files that any browser opens and prints, each sentence with its name, file and line."
        },
        footer = {
            "",
            "  transcript overdose naloxone --language fr     pages of two topics, as callers hear them in French",
            "  transcript overdose --text                     the same by text, in English",
            "  transcript --path 1 98101 2                    a call in which these keys are pressed",
            "  transcript --path \"narcan 98101\" NEXT --text   a thread of texts; - stands for silence",
            "  transcript overdose --language fr --signed-off-by \"the night nurse\"",
            "  transcript --sign-off                          what is not signed off as it stands now",
            "  transcript --sign-off --since 2026-11-20       what is not as it was signed off by that day",
            "  transcript --sign-off --since HEAD~3           what changed since a commit, where the folder is in git"
        })
final class TranscriptCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "TOPIC", description = "Names of topic files, such as overdose.")
    private List<String> topics = List.of();

    @Option(
            names = "--language",
            split = ",",
            paramLabel = "CODE",
            converter = TypedValues.Spoken.class,
            description = "en, fr or es. Pages: en if not given. --sign-off: all if not given.")
    private Set<Language> languages = Set.of();

    @Option(names = "--text", description = "As texters read it, not as callers hear it.")
    private boolean text;

    @Option(names = "--path", arity = "1..*", paramLabel = "INPUT", description = "Keys or texts, one after the other.")
    private List<String> path = List.of();

    @Option(names = "--from", paramLabel = "NUMBER", description = "With --path: who calls, if not +12065550123.")
    private String from = "+12065550123";

    @Option(names = "--signed-off-by", paramLabel = "WHO", description = "Record that WHO found the topics right.")
    private Optional<String> signedOffBy = Optional.empty();

    @Option(names = "--sign-off", description = "List what is not signed off. Exit code 1 when there is any.")
    private boolean signOff;

    @Option(names = "--since", paramLabel = "WHEN", description = "With --sign-off: a day, or a commit.")
    private Optional<String> since = Optional.empty();

    @Option(names = "--to", paramLabel = "FOLDER", description = "Where to write pages, if not to ./transcript.")
    private Path to = Path.of("transcript");

    @Option(names = "--scripts", paramLabel = "FOLDER", description = "Where hotline.yaml is, if not the usual place.")
    private Optional<Path> folder = Optional.empty();

    @Spec
    private CommandSpec spec;

    private final Function<Optional<Path>, ScriptFolder> chosen;
    private final ScriptUses scripts;
    private final PrintWriter out;

    TranscriptCommand(Function<Optional<Path>, ScriptFolder> chosen, ScriptUses scripts, PrintWriter out) {
        this.chosen = chosen;
        this.scripts = scripts;
        this.out = out;
    }

    @Override
    public Integer call() {
        boolean pages = path.isEmpty() && !signOff;
        WrongUse.refuse(spec, pages && topics.isEmpty(), "Name a topic, --path or --sign-off.");
        WrongUse.refuse(spec, !pages && !topics.isEmpty(), "--path and --sign-off take no topic.");
        WrongUse.refuse(spec, since.isPresent() && !signOff, "--since belongs to --sign-off.");
        ScriptFolder from = chosen.apply(folder);
        try {
            if (signOff) {
                return listed(from);
            }
            return path.isEmpty() ? ofTopics(from) : ofPath(from);
        } catch (IOException e) {
            throw Refusal.usage("That can't be read or written: " + e.getMessage());
        }
    }

    private int listed(ScriptFolder scripts) throws IOException {
        var signOff = new SignOff(ReviewedScript.in(scripts), kept(scripts), out);
        Set<Language> wanted = languages.isEmpty() ? EnumSet.allOf(Language.class) : languages;
        Optional<LocalDate> day = since.isEmpty() ? Optional.of(LocalDate.MAX) : TypedValues.Date.of(since.get());
        int listed = day.isPresent()
                ? signOff.since(day.get(), wanted::contains)
                : signOff.since(since.get(), wanted::contains);
        return listed == 0 ? 0 : 1;
    }

    private int ofTopics(ScriptFolder scripts) throws IOException {
        ReviewedScript script = ReviewedScript.in(scripts);
        Set<String> wanted = new TreeSet<>(topics);
        if (signedOffBy.isPresent()) {
            var signOff = new SignOff(script, kept(scripts), out);
            known(wanted, signOff.topics());
            for (Language language : spoken()) {
                signOff.record(signedOffBy.get(), LocalDate.now(), language, wanted);
            }
            return 0;
        }
        known(wanted, script.topics());
        for (String topic : wanted) {
            for (Language language : spoken()) {
                out.println(new TranscriptFolder(to).write(script, topic, language, channel()));
            }
        }
        return 0;
    }

    private int ofPath(ScriptFolder scripts) throws IOException {
        for (Language language : spoken()) {
            var transcript = new PathTranscript(this.scripts.path().apply(scripts.script()), language, channel());
            out.println(new TranscriptFolder(to).write(transcript, from, path));
        }
        return 0;
    }

    private void known(Set<String> wanted, Iterable<String> topics) {
        var known = new TreeSet<String>();
        topics.forEach(known::add);
        wanted.stream()
                .filter(topic -> !known.contains(topic))
                .findFirst()
                .ifPresent(topic -> WrongUse.refuse(
                        spec, true, "There is no topic " + topic + ". There are: " + String.join(", ", known)));
    }

    private Set<Language> spoken() {
        return languages.isEmpty() ? EnumSet.of(Language.EN) : languages;
    }

    private Channel channel() {
        return text ? Channel.TEXT : Channel.VOICE;
    }

    private static Path kept(ScriptFolder scripts) {
        return scripts.folder()
                .orElseThrow(() -> Refusal.usage("These are the scripts inside the program. Take them out first, with"
                        + " jar xf target/porchlight.jar ivr-scripts, and add --scripts ivr-scripts."));
    }
}
