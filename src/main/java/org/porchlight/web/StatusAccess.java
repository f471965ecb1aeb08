package org.porchlight.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Says who may read how the line is: everyone in the demo, in live service only requests with the operator's token. */
public final class StatusAccess {
    private static final String SCHEME = "Bearer ";

    private final boolean open;
    private final Optional<byte[]> expected;

    private StatusAccess(boolean open, Optional<byte[]> expected) {
        this.open = open;
        this.expected = expected;
    }

    /** Lets everyone in: for the demo, which is reached from its own machine only. */
    public static StatusAccess open() {
        return new StatusAccess(true, Optional.empty());
    }

    /** Lets those in who send this token; without one, nobody. */
    public static StatusAccess behind(Optional<String> token) {
        return new StatusAccess(false, token.map(it -> bytes(SCHEME + it)));
    }

    boolean allows(Context ctx) {
        byte[] given = bytes(Optional.ofNullable(ctx.header("Authorization")).orElse(""));
        return open || expected.filter(it -> MessageDigest.isEqual(it, given)).isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
