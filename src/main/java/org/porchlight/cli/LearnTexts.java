package org.porchlight.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.porchlight.script.ScriptFiles;
import org.porchlight.understanding.Knowledge;
import org.porchlight.understanding.Understanding;

/**
 * Run by the build: learns what texts mean from the examples and packs it beside the classes, since learning takes
 * seconds and a start must not. Does nothing where the packed model already fits the examples.
 */
final class LearnTexts {
    private LearnTexts() {}

    /** Takes the folder of the scripts and the file to write. */
    public static void main(String[] args) throws IOException {
        Knowledge knowledge = ScriptFiles.in(Path.of(args[0])).knowledge();
        Path packed = Path.of(args[1]);
        if (fits(knowledge, packed)) {
            return;
        }
        Path unfinished = packed.resolveSibling(packed.getFileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
            Understanding.learn(knowledge).pack(out);
        }
        Files.move(unfinished, packed, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean fits(Knowledge knowledge, Path packed) {
        if (!Files.exists(packed)) {
            return false;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(packed))) {
            return Understanding.unpack(knowledge, in).isPresent();
        } catch (IOException broken) {
            return false;
        }
    }
}
