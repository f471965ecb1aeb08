package org.porchlight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.porchlight.script.ScriptFiles;

/** The packaged scripts in a folder of their own, with a few examples of each topic, which are learnt in a moment. */
public final class ScriptFolderFixture {
    private static final int EXAMPLES = 12;

    private ScriptFolderFixture() {}

    public static Path in(Path folder) {
        ScriptFiles.packaged().texts().forEach((name, text) -> {
            Path file = folder.resolve(name);
            try {
                Files.createDirectories(file.getParent());
                Files.writeString(file, name.contains("/examples/") ? few(text) : text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return folder;
    }

    private static String few(String text) {
        return text.lines().limit(EXAMPLES).collect(Collectors.joining("\n", "", "\n"));
    }
}
