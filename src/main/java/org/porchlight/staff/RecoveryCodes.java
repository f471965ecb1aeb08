package org.porchlight.staff;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.porchlight.privacy.Keys;

/**
 * Makes and uses up recovery codes, for the day without the authenticator app; writes the table {@code recovery_code},
 * and is the only class that does. Each code lets in once. Codes are shown once and kept as keyed hashes.
 */
public final class RecoveryCodes {
    static final int MANY = 10;

    /** Nothing that looks like another. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 3;
    private static final int IN_A_GROUP = 4;

    private final Keys keys;
    private final SecureRandom random;

    public RecoveryCodes(Keys keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    /** Makes new codes in the place of the old. */
    List<String> replace(Handle handle, UUID staff) {
        handle.execute("DELETE FROM recovery_code WHERE staff = ?", staff);
        List<String> codes = Stream.generate(this::code).distinct().limit(MANY).toList();
        codes.forEach(code ->
                handle.execute("INSERT INTO recovery_code (hash, staff) VALUES (?, ?)", hash(staff, code), staff));
        return codes;
    }

    private String code() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> IntStream.range(0, IN_A_GROUP)
                        .mapToObj(at -> String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length()))))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    /**
     * Uses a code up, however it is written.
     *
     * @return whether there was one
     */
    boolean use(Handle handle, UUID staff, String typed) {
        return handle.execute("DELETE FROM recovery_code WHERE hash = ? AND staff = ?", hash(staff, typed), staff) == 1;
    }

    /** Counts the codes that are left. */
    int left(Handle handle, UUID staff) {
        return handle.select("SELECT count(*) FROM recovery_code WHERE staff = ?", staff)
                .mapTo(int.class)
                .one();
    }

    private byte[] hash(UUID staff, String typed) {
        byte[] whose = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(staff.getMostSignificantBits())
                .putLong(staff.getLeastSignificantBits())
                .array();
        String plain = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return keys.index("recovery code", whose, plain.getBytes(StandardCharsets.UTF_8));
    }
}
