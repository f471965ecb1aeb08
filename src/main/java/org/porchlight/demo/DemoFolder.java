package org.porchlight.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.porchlight.process.Refusal;
import org.porchlight.settings.Secret;

/**
 * {@code .porchlight/} in the working directory, where the demo keeps all it keeps, readable by its owner only. It
 * knows the names in it and writes small files whole or not at all; who may use the folder is {@link DemoLock}'s part.
 */
public final class DemoFolder {
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final int SECRET_BYTES = 16;

    private final Path path;

    private DemoFolder(Path path) {
        this.path = path;
    }

    /** The folder under {@code here}, made if need be; a {@link Refusal} when it can't be written. */
    public static DemoFolder in(Path here) {
        Path path = here.toAbsolutePath().normalize().resolve(".porchlight");
        try {
            Files.createDirectories(path);
            own(path, OWNER_FOLDER);
            DemoFolder folder = new DemoFolder(path);
            folder.tryOut();
            return folder;
        } catch (IOException e) {
            throw Refusal.usage("The demo keeps its things in " + path + ", and it can't write there. "
                    + "Start it in a folder of your own, or remove what is in the way.");
        }
    }

    private void tryOut() throws IOException {
        Path mine = Files.createTempFile(path, "try", null);
        UserPrincipal me = Files.getOwner(mine);
        Files.delete(mine);
        if (Files.exists(data()) && !Files.getOwner(data()).equals(me)) {
            throw Refusal.usage("The demo in " + path + " belongs to " + Files.getOwner(data())
                    + ", and PostgreSQL serves nobody else. Start it as that user, or delete that folder.");
        }
    }

    private static void own(Path file, Set<PosixFilePermission> permissions) throws IOException {
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null
                && !Files.getPosixFilePermissions(file).equals(permissions)) {
            Files.setPosixFilePermissions(file, permissions);
        }
    }

    public Path path() {
        return path;
    }

    Path lock() {
        return path.resolve("lock");
    }

    /** PostgreSQL's data directory. */
    public Path data() {
        return path.resolve("postgres");
    }

    /** Where PostgreSQL's programs are unpacked. Not in the shared temporary folder, where others could put theirs. */
    public Path programs() {
        return path.resolve("programs");
    }

    /** The line of the demo's own keys. */
    public Path keys() {
        return path.resolve("keys");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    /** The token that the simulated provider signs with, 32 hex digits, the same at every start. */
    Secret authToken(SecureRandom random) {
        return secret("auth-token", random);
    }

    /** A secret that is made at the first asking and kept in a file of its own, 32 hex digits. */
    Secret secret(String name, SecureRandom random) {
        String kept = read(path.resolve(name)).map(String::strip).orElse("");
        if (!kept.isEmpty()) {
            return new Secret(kept);
        }
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String made = HexFormat.of().formatHex(bytes);
        write(path.resolve(name), made);
        return new Secret(made);
    }

    /** How to reach the demo that serves from here, as its own process wrote it; empty when none did. */
    Optional<RunningDemo> running() {
        return read(path.resolve("demo.json")).flatMap(json -> RunningDemo.read(path, json));
    }

    void publish(RunningDemo demo) {
        write(path.resolve("demo.json"), demo.json());
    }

    void withdraw() {
        try {
            Files.deleteIfExists(path.resolve("demo.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whole or not at all, and never readable by others, not even for a moment. */
    public static void write(Path file, String text) {
        try {
            Path draft = Files.createTempFile(file.getParent(), "draft", null);
            own(draft, OWNER_FILE);
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
