package org.porchlight.handset;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.porchlight.handset.Lesson.Stage;
import org.porchlight.process.Refusal;
import org.porchlight.script.Script;
import org.porchlight.settings.ExampleFolder;
import org.porchlight.settings.ScriptFolder;
import org.porchlight.understanding.Example;
import org.porchlight.understanding.Message;
import org.porchlight.understanding.Understanding;

/**
 * Gives the script that the demo's turns are taken by. Adds examples to its files and has the line learn them while it
 * serves; learning takes a thread of its own.
 */
public final class Lessons implements Supplier<Script>, AutoCloseable {
    private final ScriptFolder folder;
    private final ExecutorService learning = Executors.newSingleThreadExecutor(Thread.ofPlatform()
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .name("learning")
            .factory());
    private final AtomicReference<Optional<Lesson>> latest = new AtomicReference<>(Optional.empty());
    private volatile Script script;

    /**
     * Makes them for one line.
     *
     * @param folder where the scripts of that line are
     * @param script what it started with
     */
    public Lessons(ScriptFolder folder, Script script) {
        this.folder = folder;
        this.script = script;
    }

    /** The script with all that was learnt so far. */
    @Override
    public Script get() {
        return script;
    }

    /** Where the scripts are. */
    ScriptFolder folder() {
        return folder;
    }

    /** Has turns taken by another script from now on. */
    synchronized void take(Script other) {
        script = other;
    }

    private synchronized void take(Understanding learnt) {
        script = script.understanding(learnt);
    }

    /** Whether examples can be added at all. */
    boolean possible() {
        return folder.folder().isPresent();
    }

    /** The newest one that was written down. */
    Optional<Lesson> latest() {
        return latest.get();
    }

    /** Writes an example down and begins to learn; says at once where it can't be written. */
    synchronized Lesson add(Example example) {
        Optional<ExampleFolder> examples = folder.folder().map(ExampleFolder::new);
        if (examples.isEmpty()) {
            return Lesson.of(Stage.PACKED, example, Optional.empty());
        }
        var file = Optional.of(examples.get().file(example.language(), example.topic()));
        if (Message.of(example.text()).empty()) {
            return Lesson.of(Stage.BLANK, example, file);
        }
        try {
            examples.get().add(example);
        } catch (IOException e) {
            return Lesson.of(Stage.UNWRITABLE, example, file);
        }
        var begun = Optional.of(Lesson.of(Stage.LEARNING, example, file));
        latest.set(begun);
        learning.execute(() -> learn(begun));
        return begun.get();
    }

    /** A newer one learns this one too. */
    private void learn(Optional<Lesson> begun) {
        if (latest.get() == begun) {
            Lesson lesson = begun.orElseThrow();
            latest.compareAndSet(begun, Optional.of(learnt(lesson)));
        }
    }

    private Lesson learnt(Lesson lesson) {
        try {
            take(folder.learn());
            return lesson.learnt(
                    script.understanding().read(Message.of(lesson.example().text())));
        } catch (IllegalArgumentException | Refusal e) {
            return lesson.unreadable(e.getMessage());
        }
    }

    @Override
    public void close() {
        learning.shutdownNow();
    }
}
