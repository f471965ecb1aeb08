package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.porchlight.LineFixture;
import org.porchlight.ProviderFixture;
import org.porchlight.messaging.Language;
import org.porchlight.staff.Role;
import org.porchlight.staff.Token;

/**
 * Every address that the line answers, with whatever may come: nothing breaks it, nothing of its inside is told, and it
 * answers the next one. What was sent follows from a seed, which stands in the message of a failure.
 */
@Timeout(600)
class FuzzedRoutesTest {
    private static final Pattern NAME = Pattern.compile("name=\"([a-z-]+)\"");
    private static final Pattern GAP = Pattern.compile("\\{[a-z]+}");
    private static final List<String> WEBHOOKS = List.of(
            "/twilio/voice",
            "/twilio/voice/turn?p={x}&l={x}",
            "/twilio/voice/turn?p={x}",
            "/twilio/voice/status",
            "/twilio/text",
            "/twilio/text/status/{x}",
            "/twilio/bridge/{x}",
            "/twilio/bridge/{x}/key/{x}",
            "/twilio/bridge/{x}/status",
            "/twilio/bridge/{x}/person",
            "/twilio/bridge/{x}/over/{x}",
            "/twilio/bridge/{x}/after/{x}");
    private static final List<String> FIELDS = List.of(
            "CallSid",
            "From",
            "To",
            "Digits",
            "SpeechResult",
            "Confidence",
            "Body",
            "NumMedia",
            "CallStatus",
            "MessageStatus",
            "SmsStatus",
            "DialCallStatus",
            "DialCallDuration",
            "AnsweredBy",
            "MessageSid",
            "ErrorCode",
            "Direction",
            "StirVerstat",
            "Unheard");
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "2",
            "99999999999999999999",
            "1e9",
            "NaN",
            "en",
            "fr",
            "es",
            "xx",
            "on",
            "2026-11-23",
            "2026-02-30",
            "9999-12-31",
            "25:61",
            "03:00",
            "+12065550142",
            "+1206555014299999",
            "anonymous",
            "98101",
            "V6A",
            "47.6",
            "1000",
            "'; DROP TABLE callback; --",
            "<script>alert(1)</script>",
            "{{7*7}}${7*7}",
            "../../etc/passwd",
            "\u0000",
            "\ud800",
            "\ud83d\ude00",
            "\u202e\u200f",
            "a\r\nSet-Cookie: x=y",
            "%",
            "%zz",
            "naloxone",
            "completed",
            "no-answer",
            "human",
            "machine_start",
            "x".repeat(3_000));

    private static LineFixture line;
    private static HttpClient client;
    private static List<String> names;
    private static int people;

    @BeforeAll
    static void start() throws IOException {
        line = LineFixture.atOneTime("2026-11-23T18:20:00Z");
        client = HttpClient.newHttpClient();
        try (Stream<Path> pages = Files.walk(Path.of("src/main/jte"))) {
            names = pages.filter(page -> page.toString().endsWith(".jte"))
                    .flatMap(page -> NAME.matcher(read(page)).results())
                    .map(found -> found.group(1))
                    .distinct()
                    .sorted()
                    .toList();
        }
        assertThat(names).hasSizeGreaterThan(20);
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @AfterAll
    static void stop() {
        client.close();
        line.close();
    }

    @Test
    void a_hundred_requests_of_each_kind_break_nothing() throws Exception {
        fuzz(1, 100);
    }

    @Test
    @Tag("holds")
    void thousands_of_requests_of_each_kind_break_nothing() throws Exception {
        fuzz(Long.getLong("holds.seed", System.nanoTime()), 5_000);
    }

    private void fuzz(long seed, int times) throws Exception {
        Random chance = new Random(seed);
        for (int time = 0; time < times; time++) {
            String what = "seed " + seed + ", request " + time + ": ";
            console(chance, what);
            webhook(chance, what);
        }
        assertThat(line.provider().method("GET", "/healthz").body()).isEqualTo("ok");
    }

    private static <T> T one(Random chance, List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private static String value(Random chance) {
        return switch (chance.nextInt(4)) {
            case 0 ->
                UUID.nameUUIDFromBytes(new byte[] {(byte) chance.nextInt(3)}).toString();
            case 1 -> one(chance, VALUES) + one(chance, VALUES);
            default -> one(chance, VALUES);
        };
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String filled(Random chance, String path) {
        return GAP.matcher(path).replaceAll(gap -> Matcher.quoteReplacement(encoded(value(chance))));
    }

    private static String form(Random chance, List<String> of) {
        return IntStream.range(0, chance.nextInt(6))
                .mapToObj(_ -> one(chance, of) + "=" + encoded(value(chance)))
                .collect(Collectors.joining("&"));
    }

    private static void console(Random chance, String what) throws Exception {
        Route route = one(chance, line.routes());
        Token token = signedIn(one(chance, List.of(Role.values())));
        String path = filled(chance, route.path());
        String form = form(chance, names);
        boolean posts = chance.nextInt(8) == 0 ^ route.method() == Route.Method.POST;
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(line.address() + path + (posts || form.isEmpty() ? "" : "?" + form)))
                .header("Cookie", "__Host-porchlight=" + token.value());
        if (posts) {
            request.header("Origin", line.address())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("token=" + token.form() + "&" + form));
        }
        answered(request.build(), what + (posts ? "POST " : "GET ") + path + " " + form);
    }

    /** Somebody new each time, since some routes end a session. */
    private static Token signedIn(Role role) {
        UUID staff = line.database().commit(handle -> handle.createQuery("""
            INSERT INTO staff (alias, languages, role, demo)
            VALUES (:alias, ARRAY['en'], :role, false) RETURNING id
            """)
                .bind("alias", "fuzz-" + people / 1000 + "-" + people++ % 1000)
                .bind("role", role.code())
                .mapTo(UUID.class)
                .one());
        return line.sessions().begin(staff, Language.EN);
    }

    private static void answered(HttpRequest request, String what) throws Exception {
        HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            boolean stream =
                    response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
            fine(response.statusCode(), stream ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8), what);
        }
    }

    private static void fine(int status, String body, String what) {
        assertThat(status).as(what).isLessThan(500);
        assertThat(body).as(what).doesNotContain("org.porchlight", "Exception", "org.postgresql", "java.lang");
    }

    private static void webhook(Random chance, String what) {
        String path = filled(chance, one(chance, WEBHOOKS));
        var fields = ProviderFixture.form();
        IntStream.range(0, chance.nextInt(8)).forEach(_ -> fields.put(one(chance, FIELDS), value(chance)));
        var whole = ProviderFixture.whole(path, fields);
        String signature = ProviderFixture.signature(LineFixture.TOKEN, LineFixture.PUBLIC_URL + path, whole);
        HttpResponse<String> answer =
                line.provider().raw(path, ProviderFixture.encoded(whole), "X-Twilio-Signature", signature);
        fine(answer.statusCode(), answer.body(), what + path + " " + whole);
    }
}
