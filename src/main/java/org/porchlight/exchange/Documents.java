package org.porchlight.exchange;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.porchlight.exchange.Webhook.LineRequest;

/**
 * Gets TwiML documents from the line and refuses what the provider refuses. When the URL fails and there is a
 * fallback, asks that, once, with the error's code and URL.
 */
final class Documents {
    private static final int LARGEST = 64 * 1024;

    /** @param url which one answered; relative URLs in the document are taken from here */
    record Fetched(String url, TwimlDocument document, HttpResponse<byte[]> response) {}

    private final Webhook webhook;
    private final BoundedLog<ProviderError> refusals;

    Documents(Webhook webhook, BoundedLog<ProviderError> refusals) {
        this.webhook = webhook;
        this.refusals = refusals;
    }

    /**
     * Empty when neither the URL nor the fallback gave a document.
     *
     * @param fallback empty for none
     */
    Optional<Fetched> fetch(LineRequest asked, String fallback, Grammar grammar) {
        ProviderError[] last = new ProviderError[1];
        Optional<Fetched> fetched = once(asked, grammar, last);
        if (fetched.isPresent() || fallback.isEmpty()) {
            return fetched;
        }
        SortedMap<String, String> form = new TreeMap<>(asked.form());
        form.put("ErrorCode", Integer.toString(last[0].code()));
        form.put("ErrorUrl", asked.url());
        return once(new LineRequest("POST", fallback, form, asked.cookies()), grammar, last);
    }

    /** A URL that may be relative to that of the document it stands in. */
    static String resolved(String base, String url) {
        try {
            return url.isEmpty() ? base : URI.create(base).resolve(url).toString();
        } catch (IllegalArgumentException e) {
            return url;
        }
    }

    private Optional<Fetched> once(LineRequest asked, Grammar grammar, ProviderError[] last) {
        try {
            HttpResponse<byte[]> response = answer(asked);
            TwimlDocument document = read(response, grammar);
            return Optional.of(new Fetched(asked.url(), grammar.checked(document, refusals::add), response));
        } catch (Failed e) {
            last[0] = new ProviderError(e.code, e.getMessage());
            refusals.add(last[0]);
            return Optional.empty();
        }
    }

    private HttpResponse<byte[]> answer(LineRequest asked) throws Failed {
        if (!asked.url().matches("https?://[^/]+/?.*")) {
            throw new Failed(11100, "no absolute URL: " + asked.url());
        }
        HttpResponse<byte[]> response =
                webhook.ask(asked).orElseThrow(() -> new Failed(11205, "no answer from " + asked.url()));
        int status = response.statusCode();
        if (status >= 300 && status < 400) {
            throw new Failed(11215, "a redirect loses the form: " + status + " from " + asked.url());
        }
        if (status < 200 || status >= 300) {
            throw new Failed(11200, status + " from " + asked.url());
        }
        return response;
    }

    private TwimlDocument read(HttpResponse<byte[]> response, Grammar grammar) throws Failed {
        byte[] body = response.body();
        if (body.length > LARGEST) {
            throw new Failed(11750, body.length + " bytes of TwiML");
        }
        String type = response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("text/plain")) {
            refusals.add(new ProviderError(12300, "plain text would be passed on word for word"));
            return TwimlDocument.plain(
                    grammar == Grammar.VOICE ? "Say" : "Message", new String(body, StandardCharsets.UTF_8));
        }
        if (!type.startsWith("text/xml") && !type.startsWith("application/xml") && !type.startsWith("text/html")) {
            throw new Failed(12300, "content type " + type);
        }
        try {
            return TwimlDocument.read(body);
        } catch (TwimlDocument.UnreadableTwiml e) {
            throw new Failed(12100, e.getMessage());
        }
    }

    private static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;
        private final int code;

        Failed(int code, String message) {
            super(message);
            this.code = code;
        }
    }
}
