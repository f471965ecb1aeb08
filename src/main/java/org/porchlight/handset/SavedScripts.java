package org.porchlight.handset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.porchlight.lint.BrokenScript;
import org.porchlight.lint.CheckedScript;
import org.porchlight.process.Refusal;
import org.porchlight.repeating.RepeatedWork;
import org.porchlight.repeating.TaskWatch;
import org.porchlight.repeating.Ticker;
import org.porchlight.script.Finding;

/**
 * Takes each change of the demo's scripts as soon as it is saved, so that the next turn of every call and text is taken by
 * it. Of scripts that don't hold together it keeps the findings, and the line goes on with the last good ones. A change
 * counts as saved once two looks find the same files: an editor may write several.
 */
public final class SavedScripts implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(400);
    private static final Duration LATE = Duration.ofMinutes(1);

    private final Lessons lessons;
    private final Ticker looking;
    private Map<String, String> seen;
    private Map<String, String> taken;
    private volatile Outcome latest = new Outcome(0, List.of());

    /**
     * What became of the newest change.
     *
     * @param change counts the changes; 0 before the first
     * @param findings why it was not taken, a line each; none when it was
     */
    record Outcome(int change, List<String> findings) {
        boolean broken() {
            return !findings.isEmpty();
        }
    }

    /** @param lessons hold the script that the line answers by */
    public SavedScripts(Lessons lessons, TaskWatch watch) {
        this.looking = new Ticker("scripts", watch);
        this.lessons = lessons;
        this.seen = files();
        this.taken = seen;
    }

    /** Begins to look, again and again. */
    public void start() {
        var work = new RepeatedWork(List.of(RepeatedWork.Part.of("looking for changed scripts", this::look)));
        looking.every(LOOK, LATE, work);
    }

    Outcome latest() {
        return latest;
    }

    /** Looks once; takes what has changed since it was last taken, and hasn't since the last look. */
    public synchronized void look() {
        Map<String, String> now = files();
        if (!now.equals(seen)) {
            seen = now;
        } else if (!now.equals(taken)) {
            taken = now;
            latest = new Outcome(latest.change() + 1, take());
        }
    }

    private List<String> take() {
        try {
            lessons.take(CheckedScript.read(
                    lessons.folder().files(), lessons.folder().spoken()));
            return List.of();
        } catch (BrokenScript broken) {
            return broken.findings().stream().map(SavedScripts::line).toList();
        } catch (Refusal unreadable) {
            return List.of(unreadable.getMessage());
        }
    }

    private static String line(Finding finding) {
        return finding.at() + ": " + finding.what() + " " + finding.cure();
    }

    /** When each file was last written, and how long it is; nothing for the scripts inside the program. */
    private Map<String, String> files() {
        return lessons.folder().folder().map(SavedScripts::files).orElse(Map.of());
    }

    private static Map<String, String> files(Path folder) {
        var files = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(file -> file.toString().matches(".*\\.(yaml|txt)"))
                    .toList()) {
                files.put(file.toString(), Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
        } catch (IOException | UncheckedIOException vanished) {
            files.put("", "one went away while we looked");
        }
        return files;
    }

    @Override
    public void close() {
        looking.close();
    }
}
