package org.porchlight.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.porchlight.audit.AuditFinding.About;
import org.porchlight.settings.Settings;

/**
 * Reads what lies in the folder that live service keeps its own file in, without being asked: as many files as belong there
 * many times over, each to a size that none of ours has. What is more than that is said and not read.
 */
final class OwnFolders {
    private static final int FILES = 200;
    private static final long BYTES = 64L * 1024 * 1024;

    private OwnFolders() {}

    /** @param known numbers that may stand there: our own, and those of places */
    static List<AuditFinding> findings(Settings settings, Collection<String> known) {
        return settings instanceof Settings.Live live ? findings(live.machine().state(), known) : List.of();
    }

    static List<AuditFinding> findings(Path folder, Collection<String> known) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(Files::isRegularFile).limit(FILES + 1).toList();
            List<Path> read =
                    files.stream().limit(FILES).filter(OwnFolders::small).toList();
            return Stream.concat(
                            FileSearch.findings(read, known).stream(),
                            read.size() == files.size() ? Stream.empty() : Stream.of(tooMuch(folder)))
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of(new AuditFinding(About.NUMBERS, folder + " can't be read, so nobody looked into it."));
        }
    }

    private static boolean small(Path file) {
        try {
            return Files.size(file) <= BYTES;
        } catch (IOException gone) {
            return false;
        }
    }

    private static AuditFinding tooMuch(Path folder) {
        return new AuditFinding(
                About.NUMBERS,
                folder + " holds more than this line puts there, and not all of it was looked into. See what it is, or "
                        + "name it: audit " + folder + ".");
    }
}
