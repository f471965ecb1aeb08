package org.porchlight.exchange;

import java.net.HttpCookie;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The cookies that the provider keeps for each pair of From and To, for texts only and four hours at most
 * (twilio.com/docs/messaging/twiml). They go back to the host and path that set them.
 */
final class Cookies {
    private static final Duration LONGEST = Duration.ofHours(4);

    private record FromAndTo(String from, String to) {}

    private record StoredCookie(String value, String host, String path, Instant until) {
        boolean fits(URI url, Instant now) {
            return now.isBefore(until)
                    && host.equals(url.getHost())
                    && (path.equals("/")
                            || url.getPath().equals(path)
                            || url.getPath().startsWith(path + "/"));
        }
    }

    private final InstantSource clock;
    private final Map<FromAndTo, Map<String, StoredCookie>> jars = new ConcurrentHashMap<>();

    Cookies(InstantSource clock) {
        this.clock = clock;
    }

    /** The Cookie header for a text from one number to the other; empty when there is none. */
    String header(String from, String to, String url) {
        URI asked = URI.create(url);
        return jars.getOrDefault(new FromAndTo(from, to), Map.of()).entrySet().stream()
                .filter(cookie -> cookie.getValue().fits(asked, clock.instant()))
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue().value())
                .collect(Collectors.joining("; "));
    }

    void keep(String from, String to, String url, List<String> setCookies) {
        Map<String, StoredCookie> jar =
                jars.computeIfAbsent(new FromAndTo(from, to), pair -> new ConcurrentHashMap<>());
        for (String setCookie : setCookies) {
            for (HttpCookie cookie : HttpCookie.parse(setCookie)) {
                jar.put(cookie.getName(), kept(cookie, URI.create(url)));
            }
        }
    }

    private StoredCookie kept(HttpCookie cookie, URI url) {
        Duration asked = cookie.getMaxAge() < 0 ? LONGEST : Duration.ofSeconds(cookie.getMaxAge());
        Instant until = clock.instant().plus(asked.compareTo(LONGEST) < 0 ? asked : LONGEST);
        String path = cookie.getPath() == null ? "/" : cookie.getPath();
        return new StoredCookie(cookie.getValue(), url.getHost(), path, until);
    }
}
