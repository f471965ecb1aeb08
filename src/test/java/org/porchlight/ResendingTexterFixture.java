package org.porchlight;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * Somebody who asks for a call by text while the line may be killed at any moment. As at the provider, a text that got no
 * answer is delivered again, the same to the last byte.
 */
final class ResendingTexterFixture {
    /** What is read when nobody can tell what became of it. */
    private static final List<String> UNSURE = List.of("something is wrong on our side", "can't be sure");

    /** Sooner than the provider would, and yet the line that starts again has the machine. */
    private static final Duration AGAIN = Duration.ofMillis(20);

    private final ProviderFixture provider;
    private final String number;
    private String cookie = "";
    private String cookieOfLast = "";
    private SortedMap<String, String> last = new TreeMap<>();
    private int sentAgain;

    ResendingTexterFixture(ProviderFixture provider, String number) {
        this.provider = provider;
        this.number = number;
    }

    /**
     * The menu; a call; a time; no name; a text first is fine; yes.
     *
     * @return what they read in the end
     */
    String ask(String window) {
        String read = "";
        for (String text : List.of("hi", "3", window, "1", "4", "2", "1", "1")) {
            last = text(text);
            cookieOfLast = cookie;
            read = sent(last);
        }
        return read;
    }

    /** Takes the call back; then what asked for it arrives once more, as after a detour. */
    void takeBackAndHaveTheRequestComeLate() {
        sent(text("NO CALL"));
        cookie = cookieOfLast;
        sent(last);
    }

    private SortedMap<String, String> text(String body) {
        return ProviderFixture.form(
                "MessageSid",
                "SM" + UUID.randomUUID().toString().replace("-", ""),
                "From",
                number,
                "To",
                LineFixture.HOTLINE,
                "Body",
                body,
                "NumMedia",
                "0");
    }

    /** How often a text had to be delivered again. */
    int sentAgain() {
        return sentAgain;
    }

    private String sent(SortedMap<String, String> text) {
        while (true) {
            try {
                HttpResponse<String> answer = provider.post("/twilio/text", text, cookie);
                if (answer.statusCode() == 200 && UNSURE.stream().noneMatch(answer.body()::contains)) {
                    answer.headers()
                            .firstValue("Set-Cookie")
                            .ifPresent(it -> cookie = it.substring(0, it.indexOf(';')));
                    return answer.body();
                }
            } catch (UncheckedIOException killed) {
                LockSupport.parkNanos(AGAIN.toNanos());
            }
            sentAgain++;
        }
    }
}
