package org.porchlight.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.porchlight.audit.AuditFinding.About;

/** Reads the host's logs that an operator names, line by line, packed ones too. A folder stands for the files in it. */
final class FileSearch {
    private FileSearch() {}

    static List<AuditFinding> findings(List<Path> named, Collection<String> own) {
        var numbers = new WrittenNumbers(own);
        return named.stream()
                .flatMap(FileSearch::files)
                .flatMap(file -> finding(file, numbers))
                .toList();
    }

    private static Stream<Path> files(Path named) {
        if (!Files.isDirectory(named)) {
            return Stream.of(named);
        }
        try (Stream<Path> all = Files.walk(named)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException | UncheckedIOException unreadable) {
            return Stream.of(named);
        }
    }

    /** What logs are packed into when they are old is unpacked. */
    private static InputStream opened(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try {
            return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        } catch (IOException broken) {
            bytes.close();
            throw broken;
        }
    }

    private static Stream<AuditFinding> finding(Path file, WrittenNumbers numbers) {
        try (var reader = new BufferedReader(new InputStreamReader(opened(file), StandardCharsets.ISO_8859_1))) {
            long count = reader.lines().filter(numbers::foreignIn).count();
            return count == 0
                    ? Stream.empty()
                    : Stream.of(new AuditFinding(
                            About.NUMBERS, file + " holds what reads like a phone number, in " + count + " lines."));
        } catch (IOException | UncheckedIOException unreadable) {
            return Stream.of(new AuditFinding(About.NUMBERS, file + " can't be read, so nobody looked into it."));
        }
    }
}
