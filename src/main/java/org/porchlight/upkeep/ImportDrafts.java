package org.porchlight.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;

/**
 * Keeps lists of places that staff have sent until they say whether to bring them in, for a day at most. Writes the tables
 * {@code import_draft} and {@code import_draft_file}, and is the only class that does; reads and judges no list.
 */
public final class ImportDrafts {
    private static final Duration KEPT = Duration.ofDays(1);

    private final Database database;

    public ImportDrafts(Database database) {
        this.database = database;
    }

    /**
     * What somebody has sent.
     *
     * @param replace whether places that are gone from their list are to be removed
     * @param plan the mark of what they were shown that it would do
     */
    public record Sent(UUID id, boolean replace, String plan) {}

    /**
     * Keeps files in the place of what that person sent before, and forgets what is older than a day.
     *
     * @param folder for the packed files, until they are kept
     */
    public UUID keep(UUID staff, List<Path> files, boolean replace, String plan, Instant now, Path folder)
            throws IOException {
        List<Path> packed = new ArrayList<>();
        for (Path file : files) {
            packed.add(pack(file, folder.resolve("packed-" + packed.size())));
        }
        UUID id = UUID.randomUUID();
        database.commit(handle -> {
            handle.execute("DELETE FROM import_draft WHERE staff = ? OR at < ?", staff, now.minus(KEPT));
            handle.execute(
                    "INSERT INTO import_draft (id, staff, at, replace, plan) VALUES (?, ?, ?, ?, ?)",
                    id,
                    staff,
                    now,
                    replace,
                    plan);
            for (int i = 0; i < files.size(); i++) {
                add(handle, id, i, files.get(i), packed.get(i));
            }
            return id;
        });
        return id;
    }

    private static Path pack(Path file, Path to) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(to))) {
            Files.copy(file, out);
        }
        return to;
    }

    private static void add(Handle handle, UUID draft, int number, Path file, Path packed) {
        try (InputStream content = Files.newInputStream(packed)) {
            handle.createUpdate("""
                INSERT INTO import_draft_file (draft, number, name, content) VALUES (:draft, :number, :name, :content)
                """)
                    .bind("draft", draft)
                    .bind("number", number)
                    .bind("name", file.getFileName().toString())
                    .bindBinaryStream("content", content, (int) Files.size(packed))
                    .execute();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds what somebody has sent; empty when it was brought in, given up or forgotten, or is another's. */
    public Optional<Sent> find(UUID id, UUID staff) {
        return database.commit(handle -> handle.createQuery("""
            SELECT id, replace, plan FROM import_draft WHERE id = :id AND staff = :staff
            """)
                .bind("id", id)
                .bind("staff", staff)
                .map((row, _) -> new Sent(id, row.getBoolean("replace"), row.getString("plan")))
                .findOne());
    }

    /** Takes note that a person was shown what the same lists would do now. */
    public void shown(UUID id, String plan) {
        database.commit(handle -> handle.execute("UPDATE import_draft SET plan = ? WHERE id = ?", plan, id));
    }

    /** Writes the files into a folder, each under its own name in a folder of its own. */
    public List<Path> files(UUID id, Path folder) {
        return database.commit(handle -> handle.createQuery("""
            SELECT number, name, content FROM import_draft_file WHERE draft = :id ORDER BY number
            """)
                .bind("id", id)
                .map((row, _) -> unpack(
                        row.getBinaryStream("content"),
                        folder.resolve(row.getString("number")).resolve(row.getString("name"))))
                .list());
    }

    private static Path unpack(InputStream content, Path to) {
        try (InputStream in = new GZIPInputStream(content)) {
            Files.createDirectories(to.getParent());
            Files.copy(in, to);
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets what somebody has sent. */
    public void forget(UUID id, UUID staff) {
        database.commit(handle -> handle.execute("DELETE FROM import_draft WHERE id = ? AND staff = ?", id, staff));
    }
}
