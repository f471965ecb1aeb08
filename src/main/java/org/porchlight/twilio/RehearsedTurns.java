package org.porchlight.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.rest.Domains;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.HttpHost;
import org.porchlight.messaging.PhoneNumber;

/**
 * Asks for representative turns as the provider would, signed with a token of its own: a call begins, somebody asks for a
 * place and presses for an emergency; texts that are understood; in three languages. For a line that keeps nothing of them.
 */
public final class RehearsedTurns {
    /** A name that nobody has, so that no real request carries such a signature. */
    private static final String PUBLIC_URL = "https://rehearsal.invalid";

    private static final String ACCOUNT = "AC" + "0".repeat(32);

    /** Of the numbers that are kept for fiction. */
    private static final String CALLER = "+12065550142";

    /** Enough for what is loaded once; what is compiled as it is used often enough is compiled all the same. */
    private static final int ROUNDS = 3;

    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final List<String> LANGUAGE_KEYS = List.of("", "7", "8");
    private static final List<String> TEXTS = List.of(
            "narcan near 98101",
            "hes not breathing",
            "seringues propres Seattle",
            "il respire plus",
            "donde consigo naloxona 98101",
            "mi amigo no despierta");
    private static final Pattern NEXT = Pattern.compile("<Redirect method=\"POST\">([^<]+)</Redirect>");

    private final PhoneNumber hotline;
    private final SignatureCheck signature;
    private int asked;

    /** @param random makes the token */
    public RehearsedTurns(PhoneNumber hotline, Random random) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        this.hotline = hotline;
        this.signature = new SignatureCheck(List.of(HexFormat.of().formatHex(bytes)), PUBLIC_URL);
    }

    /** What lets these requests pass, and no others. */
    public SignatureCheck signature() {
        return signature;
    }

    /**
     * Asks for the turns, one after the other, on that port of loopback.
     *
     * @throws IllegalStateException when one isn't answered as a turn is
     */
    public void take(int port) {
        long end = System.nanoTime() + LONGEST.toNanos();
        for (int round = 0; round < ROUNDS && System.nanoTime() < end; round++) {
            LANGUAGE_KEYS.forEach(key -> call(port, key));
            TEXTS.forEach(words -> text(port, words));
        }
        outgoing(port);
    }

    /** What asks the provider asks that port for once, so that the first text needn't wait for it to be loaded. */
    private static void outgoing(int port) {
        var here = new HttpHost("http", "127.0.0.1", port);
        var rest = new TwilioRest(new TwilioAccount(ACCOUNT, ACCOUNT, "none", Optional.of(here)));
        rest.look(new Request(HttpMethod.GET, Domains.API.toString(), rest.path("Calls.json")));
    }

    private void call(int port, String languageKey) {
        String sid = sid("CA");
        Matcher next = NEXT.matcher(ask(port, WebhookPaths.VOICE, Map.of("CallSid", sid)));
        for (String keys : List.of(languageKey, "1", "98101", "9")) {
            if (!keys.isEmpty() && next.find()) {
                next = NEXT.matcher(ask(port, next.group(1), Map.of("CallSid", sid, "Digits", keys)));
            }
        }
    }

    private void text(int port, String words) {
        ask(port, WebhookPaths.TEXT, Map.of("MessageSid", sid("SM"), "Body", words));
    }

    private String sid(String kind) {
        return kind + String.format(Locale.ROOT, "%032x", ++asked);
    }

    private String ask(int port, String target, Map<String, String> own) {
        var fields = new TreeMap<>(own);
        fields.putAll(Map.of("AccountSid", ACCOUNT, "From", CALLER, "To", hotline.e164()));
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String request = "POST " + target + " HTTP/1.1\r\nHost: rehearsal.invalid\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded; charset=utf-8\r\nX-Twilio-Signature: "
                + signature.of(target, fields) + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!reply.startsWith("HTTP/1.1 200")) {
                throw new IllegalStateException("a turn was not answered");
            }
            return reply;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
