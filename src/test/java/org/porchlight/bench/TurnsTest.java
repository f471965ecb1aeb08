package org.porchlight.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.porchlight.LineFixture;
import org.porchlight.directory.SiteStore;
import org.porchlight.testing.Eventually;

/**
 * How many turns a second the line takes, beside a bare Javalin handler that gets the same bytes as a voice turn and
 * gives as many back. All in one run and in rounds by turns, so that what else the machine does hits all alike: the
 * ratios mean something, the figures only on a quiet machine. Asks and answers share its cores. Asserts no timing.
 */
@Tag("bench")
class TurnsTest {
    static final String NOW = "2026-11-23T18:00:00Z";
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofSeconds(1);

    /** So many calls go on at once, each with its own sealed position. */
    private static final int CALLS = 500;

    /** Hutchinson, Kansas: in the middle of a cluster. */
    private static final String AMONG_SITES = "67501";

    private static final Pattern REDIRECT = Pattern.compile("<Redirect method=\"POST\">([^<]+)</Redirect>");

    @Test
    void turns_beside_a_bare_reply() throws Exception {
        try (var line = LineFixture.live(NOW);
                var wire = new BenchConnection(line.address())) {
            BenchSites.likeTheDemo(new SiteStore(line.database().jdbi()));
            Eventually.holds(() -> body(wire, pressed(wire, 0, "1", "98101")).contains("Very near"));
            List<byte[]> menu = asked(call -> pressed(wire, call, "2"));
            String fixed = body(wire, menu.getFirst());
            Javalin bare = bare(fixed);
            try {
                run(List.of(
                        BenchWorkload.asking("bare handler", "http://127.0.0.1:" + bare.port(), menu, "Gather"),
                        BenchWorkload.asking("voice turn", line.address(), menu, "<Gather"),
                        BenchWorkload.asking(
                                "voice begin",
                                line.address(),
                                asked(call -> BenchRequests.voice("/twilio/voice", sid("CA", call), "")),
                                "<Gather"),
                        BenchWorkload.asking(
                                "place by ZIP",
                                line.address(),
                                asked(call -> pressed(wire, call, "1", "98101")),
                                "Very near"),
                        BenchWorkload.asking(
                                "text with a typo",
                                line.address(),
                                asked(text -> BenchRequests.text(sid("SM", text), "narcn near seatle")),
                                "<Message>Near Seattle")));
            } finally {
                bare.stop();
            }
        }
    }

    /** The same with a hundred thousand sites, many of them near. */
    @Test
    void a_place_among_100_000_sites_beside_a_bare_reply() throws Exception {
        try (var line = LineFixture.live(NOW)) {
            new BenchSites().fill(new SiteStore(line.database().jdbi()));
            among100000(line);
        }
    }

    private static void among100000(LineFixture line) throws Exception {
        try (var wire = new BenchConnection(line.address())) {
            List<byte[]> zip = asked(call -> pressed(wire, call, "1", AMONG_SITES));
            Eventually.holds(() -> body(wire, zip.getFirst()).contains("Room "));
            Javalin bare = bare(body(wire, zip.getFirst()));
            try {
                run(List.of(
                        BenchWorkload.asking("bare handler", "http://127.0.0.1:" + bare.port(), zip, "Room "),
                        BenchWorkload.asking("place by ZIP", line.address(), zip, "Room ")));
            } finally {
                bare.stop();
            }
        }
    }

    static void run(List<BenchWorkload> workloads) throws Exception {
        try {
            for (BenchWorkload workload : workloads) {
                workload.warmUp(WARM_UP);
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (BenchWorkload workload : workloads) {
                    workload.measure(ROUND);
                }
            }
        } finally {
            workloads.forEach(BenchWorkload::close);
        }
        System.out.println(table(workloads));
        assertThat(workloads)
                .allSatisfy(
                        workload -> assertThat(workload.rates()).hasSize(ROUNDS).doesNotContain(0.0));
    }

    static Javalin bare(String reply) {
        return Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.concurrency.useVirtualThreads = true;
                    config.routes.post("/twilio/voice/turn", ctx -> ctx.contentType("text/xml")
                            .result(reply));
                })
                .start("127.0.0.1", 0);
    }

    static List<byte[]> asked(Function<Integer, byte[]> request) {
        return IntStream.range(0, CALLS).boxed().map(request).toList();
    }

    /** The request of the last of these keys, from where the line really led before it. */
    static byte[] pressed(BenchConnection wire, int call, String... keys) {
        byte[] request = BenchRequests.voice("/twilio/voice", sid("CA", call), "");
        for (String key : keys) {
            Matcher next = REDIRECT.matcher(body(wire, request));
            assertThat(next.find()).isTrue();
            request = BenchRequests.voice(next.group(1), sid("CA", call), key);
        }
        return request;
    }

    static String body(BenchConnection wire, byte[] request) {
        try {
            wire.ask(request);
            return wire.reply().substring(wire.reply().indexOf("\r\n\r\n") + 4);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static String sid(String kind, int number) {
        return kind + String.format(Locale.ROOT, "%032x", number);
    }

    private static String table(List<BenchWorkload> workloads) {
        List<Double> bare = workloads.getFirst().rates();
        var rows = new ArrayList<String>();
        rows.add(String.format(
                "%n%d at once, %d rounds of %d s each%n%-18s %10s %8s %9s %9s",
                workloads.getFirst().doers(),
                ROUNDS,
                ROUND.toSeconds(),
                "",
                "a second",
                "of first",
                "p50 ms",
                "p99 ms"));
        for (BenchWorkload workload : workloads) {
            Stream<Double> ratios =
                    IntStream.range(0, ROUNDS).mapToObj(i -> workload.rates().get(i) / bare.get(i));
            rows.add(String.format(
                    Locale.ROOT,
                    "%-18s %,10.0f %8.2f %9.2f %9.2f",
                    workload.name(),
                    median(workload.rates().stream()),
                    median(ratios),
                    workload.within(0.5),
                    workload.within(0.99)));
        }
        return String.join(System.lineSeparator(), rows) + System.lineSeparator();
    }

    private static double median(Stream<Double> values) {
        List<Double> sorted = values.sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
