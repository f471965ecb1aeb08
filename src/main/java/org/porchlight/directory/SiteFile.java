package org.porchlight.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sites in a local file, for a start while PostgreSQL is away. All of it is public. A file that is missing or
 * damaged is as good as none: the line starts without sites and says why, rather than not at all. Several processes may
 * write it; readers see one whole or another, never half of one.
 */
public final class SiteFile {
    private static final int VERSION = 2;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final long WRITER = ProcessHandle.current().pid();

    private final Path path;

    public SiteFile(Path path) {
        this.path = path;
    }

    /** What the file holds. */
    public sealed interface Content {
        /** @param sites as they were when last kept */
        record KeptSites(List<SiteRecord> sites) implements Content {}

        /**
         * Nothing that can be used.
         *
         * @param reason why, for the operator
         */
        record Unusable(String reason) implements Content {}
    }

    private record Document(int version, List<Map<String, String>> sites) {}

    /**
     * Keeps the sites in place of what was there.
     *
     * @return why that failed; empty when they are on the disk
     */
    public Optional<String> keep(List<SiteRecord> sites) {
        try {
            byte[] json = JSON.writeValueAsBytes(
                    new Document(VERSION, sites.stream().map(SiteFields::write).toList()));
            Path folder = path.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path draft = folder.resolve(path.getFileName() + ".new-" + WRITER);
            try (FileChannel file = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(json);
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                // Or a power cut could leave the new name with nothing behind it.
                file.force(true);
            }
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("the sites can't be kept in " + path + ": " + e);
        }
    }

    /** Reads what was kept last. */
    public Content read() {
        try {
            Document document = JSON.readValue(Files.readAllBytes(path), new TypeReference<>() {});
            if (document == null || document.version != VERSION || document.sites == null) {
                return new Content.Unusable(path + " is not of version " + VERSION);
            }
            return new Content.KeptSites(
                    document.sites.stream().map(SiteFields::read).toList());
        } catch (NoSuchFileException e) {
            return new Content.Unusable(path + " does not exist");
        } catch (JsonProcessingException | RuntimeException e) {
            // A site that can't be read is as much damage as a missing brace.
            return new Content.Unusable(path + " is damaged");
        } catch (IOException e) {
            return new Content.Unusable(path + " can't be read: " + e);
        }
    }
}
