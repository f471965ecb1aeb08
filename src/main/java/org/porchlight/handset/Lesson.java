package org.porchlight.handset;

import java.nio.file.Path;
import java.util.Optional;
import org.porchlight.understanding.Example;
import org.porchlight.understanding.Meaning;

/**
 * What became of an example that a person gave on the page.
 *
 * @param file where the example stands, or should
 * @param now what its text is taken for since
 * @param trouble what the reader of the examples objects to; empty for nothing
 */
record Lesson(Stage stage, Example example, Optional<Path> file, Optional<Meaning> now, String trouble) {
    /** How far it has come, or why it came to nothing. */
    enum Stage {
        /** The scripts are those inside the program, to which nothing can be added. */
        PACKED,
        BLANK,
        UNWRITABLE,
        LEARNING,
        LEARNT,
        /** It was learnt, and its text is taken for something else all the same. */
        OTHERWISE,
        UNREADABLE;

        /** The name of its words on the page. */
        String word() {
            return "lesson." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Lesson of(Stage stage, Example example, Optional<Path> file) {
        return new Lesson(stage, example, file, Optional.empty(), "");
    }

    /** The same, once it was learnt. */
    Lesson learnt(Meaning meaning) {
        Stage stage = meaning.topic() == example.topic() ? Stage.LEARNT : Stage.OTHERWISE;
        return new Lesson(stage, example, file, Optional.of(meaning), "");
    }

    /** The same, where the examples could not be learnt from. */
    Lesson unreadable(String why) {
        return new Lesson(Stage.UNREADABLE, example, file, Optional.empty(), why);
    }

    /** Where the file is: below the scripts, or in full where its folder has to be found. */
    String place() {
        return file.map(it -> stage == Stage.UNWRITABLE
                        ? it.toAbsolutePath()
                        : it.subpath(it.getNameCount() - 4, it.getNameCount()))
                .map(String::valueOf)
                .orElse("");
    }

    /** How certain the text's topic is now, in per cent. */
    long percent() {
        return Math.round(100 * now.map(Meaning::certainty).orElse(0f));
    }

    boolean learning() {
        return stage == Stage.LEARNING;
    }

    /** Whether a person has to do something about it. */
    boolean failed() {
        return stage != Stage.LEARNING && stage != Stage.LEARNT;
    }
}
