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

    /** @param length how many bytes the body has at most; what it takes to read them depends on that */
    static WebhookForm read(InputStream body, int length) throws Unreadable {
        try {
            return of(new String(body.readNBytes(length), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Unreadable(400);
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
