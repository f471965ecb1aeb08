package org.porchlight.twilio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.util.UrlEncoded;

/**
 * Holds a webhook's form fields, each once, as decoded text: nothing trimmed, nothing normalised, unknown ones kept.
 */
record WebhookForm(Map<String, String> fields) {
    private static final String TYPE = "application/x-www-form-urlencoded";

    /** Larger than this no webhook is. */
    static final int MOST = 64 * 1024;

    /** So much more is read and left: enough for a mistake, too little to keep us busy. */
    private static final int PIECES = 64;

    /** Says what stood in the way of reading a form: the status to answer with. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final int status;

        Unreadable(int status) {
            super("unreadable form");
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /** Whether a body of this type is a form. */
    static boolean is(String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(TYPE);
    }

    static WebhookForm read(InputStream body) throws Unreadable {
        try {
            byte[] bytes = body.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                leaveTheRest(body);
                throw new Unreadable(413);
            }
            return of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Unreadable(400);
        }
    }

    /**
     * Reads on for a while: a connection that is closed with much unread is reset, and the sender may never read why.
     */
    private static void leaveTheRest(InputStream body) throws IOException {
        byte[] piece = new byte[MOST];
        for (int pieces = 0; pieces < PIECES && body.read(piece) >= 0; pieces++) {
            // Nothing of it is looked at.
        }
    }

    private static WebhookForm of(String body) throws Unreadable {
        var fields = new HashMap<String, String>();
        try {
            UrlEncoded.decodeTo(body, (name, value) -> once(fields, name, value), StandardCharsets.UTF_8);
        } catch (RuntimeException e) {
            throw new Unreadable(400);
        }
        return new WebhookForm(fields);
    }

    private static void once(Map<String, String> fields, String name, String value) {
        if (fields.putIfAbsent(name, value) != null) {
            throw new IllegalArgumentException("a field came twice");
        }
    }

    /** Reads a field; empty text when it is absent, as some carriers send it. */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    @Override
    public String toString() {
        return "form of " + fields.size() + " fields";
    }
}
