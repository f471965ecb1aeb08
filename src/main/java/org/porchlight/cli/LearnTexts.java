package org.porchlight.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.porchlight.understanding.Knowledge;
import org.porchlight.understanding.Understanding;

/**
 * Run by the build: learns what texts mean from the examples and packs it beside the classes, since learning takes
 * seconds and a start must not. Does nothing where the packed model already fits the examples.
 */
final class LearnTexts {
    private LearnTexts() {}

    /** Takes the folder of the words and the file to write. */
    public static void main(String[] args) throws IOException {
        Knowledge knowledge = Knowledge.of(files(Path.of(args[0])));
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

    private static Map<String, String> files(Path words) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(words)) {
            for (Path file :
                    found.filter(path -> path.toString().endsWith(".txt")).toList()) {
                files.put(words.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }
}
