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
 * The folder {@code .porchlight/} in the working directory, in which the demo keeps everything, readable by its owner
 * only. Knows the names in it, and writes a small file whole or not at all. {@link DemoLock} decides which process may
 * use the folder.
 */
public final class DemoFolder {
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final int SECRET_BYTES = 16;

    private final Path path;

    private DemoFolder(Path path) {
        this.path = path;
    }

    /**
     * Returns the folder under {@code here}, and makes it first if it is missing.
     *
     * @throws Refusal when the folder can't be written
     */
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

    /** Returns PostgreSQL's data directory. */
    public Path data() {
        return path.resolve("postgres");
    }

    /** Returns where PostgreSQL's programs are unpacked: not in the shared temporary folder, where others could put theirs. */
    public Path programs() {
        return path.resolve("programs");
    }

    /** Returns the file with the demo's own keys, one line. */
    public Path keys() {
        return path.resolve("keys");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    /** Returns the token that the simulated provider signs with: 32 hex digits, the same at every start. */
    Secret authToken(SecureRandom random) {
        return secret("auth-token", random);
    }

    /** Returns a secret of 32 hex digits, made at the first call and kept in a file of its own. */
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

    /** Returns the file that says how to reach the demo that serves from this folder. */
    Path running() {
        return path.resolve("demo.json");
    }

    /** Returns the text of a file; empty when the file can't be read. */
    public static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Writes a file whole or not at all; other users can never read it, not even for a moment. */
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
