package org.porchlight.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.twilio.NumbersInLogsExtension.HOTLINE;
import static org.porchlight.twilio.NumbersInLogsExtension.PERSON;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.porchlight.outbox.Carrier.Outcome;
import org.porchlight.testing.LogbackFixture;

/**
 * When the provider doesn't answer, or can't be reached. The limit only makes a carrier that waits for ever a
 * failure instead of a build that hangs.
 */
@Timeout(300)
@ExtendWith(NumbersInLogsExtension.class)
@ResourceLock(LogbackFixture.LOG)
class TwilioCarrierWaitsTest {
    @Test
    void a_provider_that_hangs_is_not_waited_for() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        CountDownLatch left = new CountDownLatch(1);
        FakeProviderFixture.Answer hang = exchange -> {
            await(over);
            left.countDown();
        };
        try (FakeProviderFixture provider = new FakeProviderFixture(hang)) {
            assertThat(provider.carrier().text(HOTLINE, PERSON, "hello")).isEqualTo(new Outcome.Unknown());
            assertThat(left.getCount()).as("still hanging").isOne();
            assertThat(provider.asked()).hasSize(1);
            over.countDown();
            assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** Each byte comes well before any socket's time-out, so that only the limit for the whole ends it. */
    @Test
    void an_answer_that_trickles_in_is_not_waited_for() {
        CountDownLatch over = new CountDownLatch(1);
        FakeProviderFixture.Answer trickle = exchange -> {
            exchange.sendResponseHeaders(201, 0);
            while (!awaitBriefly(over)) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            }
        };
        try (FakeProviderFixture provider = new FakeProviderFixture(trickle)) {
            assertThat(provider.carrier().text(HOTLINE, PERSON, "hello")).isEqualTo(new Outcome.Unknown());
            assertThat(provider.asked()).hasSize(1);
            over.countDown();
        }
    }

    @Test
    void a_connection_lost_after_sending_is_no_answer() throws IOException, InterruptedException {
        List<Integer> first = new ArrayList<>();
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread provider = Thread.ofVirtual().start(() -> {
                try (Socket person = server.accept()) {
                    first.add(person.getInputStream().read());
                } catch (IOException gone) {
                    first.clear();
                }
            });
            assertThat(FakeProviderFixture.carrierTo(server.getLocalPort()).text(HOTLINE, PERSON, "hello"))
                    .isEqualTo(new Outcome.Unknown());
            provider.join();
            assertThat(first).containsExactly((int) 'P');
        }
    }

    @Test
    void what_was_never_sent_is_refused() throws IOException {
        int free;
        try (ServerSocket closedSoon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = closedSoon.getLocalPort();
        }
        assertThat(FakeProviderFixture.carrierTo(free).text(HOTLINE, PERSON, "hello"))
                .isEqualTo(new Outcome.Refused(0));
    }

    /** A listener whose queue is full leaves a caller waiting, as a dead route does. */
    @Test
    void what_can_not_connect_in_time_was_never_sent() throws IOException {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<SocketChannel> queue = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                SocketChannel waiting = SocketChannel.open();
                waiting.configureBlocking(false);
                waiting.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), full.getLocalPort()));
                queue.add(waiting);
            }
            assertThat(FakeProviderFixture.carrierTo(full.getLocalPort()).text(HOTLINE, PERSON, "hello"))
                    .isEqualTo(new Outcome.Refused(0));
            for (SocketChannel waiting : queue) {
                waiting.close();
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean awaitBriefly(CountDownLatch latch) {
        try {
            return latch.await(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
