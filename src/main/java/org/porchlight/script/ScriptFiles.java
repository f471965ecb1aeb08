package org.porchlight.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.porchlight.messaging.Operator;
import org.porchlight.understanding.Knowledge;

/**
 * The text of every script file, by its path below {@code ivr-scripts/}, such as {@code words/fr/naloxone.yaml}.
 *
 * @param operator named in the words
 */
public record ScriptFiles(Map<String, String> texts, Operator operator) {
    /** Where the words of all languages are. */
    public static final String WORDS = "words/";

    private static final String PACKAGED = "/ivr-scripts/hotline.yaml";

    /** Files whose words name an operator that is made up. */
    public ScriptFiles(Map<String, String> texts) {
        this(texts, Operator.EXAMPLE);
    }

    /** The same files, with another operator in their words. */
    public ScriptFiles naming(Operator other) {
        return new ScriptFiles(texts, other);
    }

    /** What they say about texts: examples, phrases, classes of words. */
    public Knowledge knowledge() {
        return Knowledge.of(aboutTexts());
    }

    /** Has what texts mean by these files at hand for the script that is made of them. */
    public void learn() {
        LearntTexts.of(knowledge());
    }

    /** The files about texts, by their path below {@link #WORDS}. */
    Map<String, String> aboutTexts() {
        var about = new TreeMap<String, String>();
        texts.forEach((name, text) -> {
            if (name.endsWith(".txt")) {
                about.put(name.replaceFirst("^" + WORDS, ""), text);
            }
        });
        return about;
    }

    /**
     * Those in a folder.
     *
     * @throws UncheckedIOException when it can't be read
     */
    public static ScriptFiles in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            var texts = new TreeMap<String, String>();
            for (Path file : files.filter(ScriptFiles::script).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                texts.put(name, read(name, file));
            }
            return new ScriptFiles(texts);
        } catch (IOException e) {
            throw new UncheckedIOException("The scripts in " + folder + " can't be read.", e);
        }
    }

    private static boolean script(Path path) {
        return path.toString().endsWith(".yaml") || path.toString().endsWith(".txt");
    }

    private static String read(String name, Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    name + ":1: This can't be read as text. Save it as UTF-8, and let the user who runs this read it.",
                    e);
        }
    }

    /** Those that the program brings along, in its jar or beside its classes. */
    public static ScriptFiles packaged() {
        try {
            URI hotline = ScriptFiles.class.getResource(PACKAGED).toURI();
            if (!"jar".equals(hotline.getScheme())) {
                return in(Path.of(hotline).getParent());
            }
            try (FileSystem jar = FileSystems.newFileSystem(hotline, Map.of())) {
                return in(jar.getPath(PACKAGED).getParent());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
