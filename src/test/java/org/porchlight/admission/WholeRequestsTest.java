package org.porchlight.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.admission.DoorFixture.LONG;
import static org.porchlight.admission.DoorFixture.LONGEST;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.porchlight.testing.Eventually;

/** What a request may weigh before anybody has looked at who sends it. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class WholeRequestsTest {
    private static final Limits ROOMY = DoorFixture.waiting(LONG, LONG, LONG);
    private static final String OK = "HTTP/1.1 200 OK";
    private static final String TOO_LONG = "HTTP/1.1 413 Payload Too Large";
    private static final String NO_ROOM = "HTTP/1.1 503 Service Unavailable";

    @Test
    void a_body_as_long_as_may_be_is_read_and_one_byte_more_is_refused() {
        try (DoorFixture door = new DoorFixture(ROOMY);
                SenderFixture most = door.sender();
                SenderFixture more = door.sender()) {
            assertThat(most.post("/length", LONGEST).hears("length " + LONGEST)).isTrue();
            assertThat(more.post("/length", LONGEST + 1).answer()).isEqualTo(TOO_LONG);
        }
    }

    @Test
    void one_connection_brings_one_request_after_the_other() {
        try (DoorFixture door = new DoorFixture(ROOMY);
                SenderFixture sender = door.sender()) {
            for (int length : new int[] {0, 1, LONGEST, 7}) {
                assertThat(sender.post("/length", length).hears("length " + length))
                        .isTrue();
            }
        }
    }

    @Test
    void a_length_far_too_long_is_refused_before_a_byte_of_it_is_sent() {
        try (DoorFixture door = new DoorFixture(ROOMY)) {
            for (long told : new long[] {128 * 1024 + 1, 4_000_000_000L}) {
                try (SenderFixture sender = door.sender()) {
                    assertThat(sender.head("/length", told).answer()).isEqualTo(TOO_LONG);
                }
            }
        }
    }

    @Test
    void four_that_are_a_little_too_long_are_read_on_so_that_they_learn_why_and_the_fifth_is_not() throws Exception {
        try (DoorFixture door = new DoorFixture(ROOMY);
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<SenderFixture, Future<String>> answers = new HashMap<>();
            for (int one = 0; one < 5; one++) {
                SenderFixture sender = door.sender().head("/length", LONGEST + 1);
                answers.put(sender, readers.submit(sender::answer));
            }
            Eventually.holds(
                    () -> answers.values().stream().filter(Future::isDone).count() == 1);
            answers.keySet().stream()
                    .filter(sender -> !answers.get(sender).isDone())
                    .toList()
                    .forEach(sender -> sender.send("x".repeat(LONGEST + 1)));

            for (Future<String> answer : answers.values()) {
                assertThat(answer.get()).isEqualTo(TOO_LONG);
            }
            answers.keySet().forEach(SenderFixture::close);
        }
    }

    @Test
    void a_body_of_no_told_length_is_refused_once_it_is_too_long() {
        try (DoorFixture door = new DoorFixture(ROOMY);
                SenderFixture sender = door.sender()) {
            sender.send("POST /length HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .send("5000\r\n" + "x".repeat(0x5000) + "\r\n0\r\n\r\n");

            assertThat(sender.answer()).isEqualTo(TOO_LONG);
        }
    }

    @Test
    void bodies_for_which_there_is_no_room_are_refused_and_small_ones_and_later_ones_are_not() {
        try (DoorFixture door = new DoorFixture(withBytes(3 * (LONGEST - Limits.FREE)))) {
            List<SenderFixture> half = new ArrayList<>();
            // Where all is slow, the first may have had its time before the last is there.
            Eventually.holds(() -> {
                Stream.generate(door::sender)
                        .limit(3)
                        .forEach(sender ->
                                half.add(sender.head("/length", LONGEST).send("x")));
                return answer(door, LONGEST).equals(NO_ROOM);
            });

            assertThat(answer(door, Limits.FREE)).isEqualTo(OK);
            half.forEach(SenderFixture::close);
            Eventually.holds(() -> answer(door, LONGEST).equals(OK));
        }
    }

    @Test
    void room_is_given_back_whatever_became_of_a_body() {
        try (DoorFixture door = new DoorFixture(withBytes(LONGEST - Limits.FREE))) {
            for (int times = 0; times < 20; times++) {
                Eventually.holds(() -> answer(door, LONGEST).equals(OK));
                assertThat(answer(door, LONGEST + 1)).isEqualTo(TOO_LONG);
            }
        }
    }

    private static Limits withBytes(long bytes) {
        return new Limits(ROOMY.connections(), ROOMY.waiting(), ROOMY.share(), bytes, ROOMY.patience());
    }

    private static String answer(DoorFixture door, int length) {
        try (SenderFixture sender = door.sender()) {
            return sender.post("/length", length).answer();
        }
    }

    @Test
    void pages_wait_for_their_turn_and_what_is_urgent_does_not() {
        try (DoorFixture door = new DoorFixture(DoorFixture.waiting(DoorFixture.SHORT, LONG, LONG))) {
            List<SenderFixture> pages = IntStream.range(0, 100)
                    .mapToObj(one -> door.sender().get("/held"))
                    .toList();

            assertThat(pages.getLast().answer()).isEqualTo(NO_ROOM);
            try (SenderFixture urgent = door.sender()) {
                assertThat(urgent.post("/urgent", 1).answer()).isEqualTo(OK);
            }
            door.release();
            assertThat(answer(door, 1)).isEqualTo(OK);
            pages.forEach(SenderFixture::close);
        }
    }

    @Test
    void one_visitor_behind_a_proxy_leaves_turns_to_others() throws Exception {
        try (DoorFixture door = new DoorFixture(ROOMY);
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> crowd = IntStream.range(0, 40)
                    .mapToObj(one -> readers.submit(() -> page(door, "192.0.2.1")))
                    .toList();
            Eventually.holds(() -> crowd.stream().filter(Future::isDone).count() == 8);
            Future<String> other = readers.submit(() -> page(door, "198.51.100.9"));
            assertThat(crowd).filteredOn(Future::isDone).allMatch(each -> each.resultNow()
                    .equals(NO_ROOM));

            door.release();
            assertThat(other.get()).isEqualTo(OK);
            for (Future<String> each : crowd) {
                each.get();
            }
            assertThat(crowd).filteredOn(each -> each.resultNow().equals(OK)).hasSize(32);
            assertThat(page(door, "192.0.2.1")).as("afterwards").isEqualTo(OK);
        }
    }

    private static String page(DoorFixture door, String visitor) {
        try (SenderFixture sender = door.sender().forwarding(visitor)) {
            return sender.get("/held").answer();
        }
    }

    @Test
    void open_streams_of_events_take_nobodys_turn() {
        try (DoorFixture door = new DoorFixture(ROOMY)) {
            List<SenderFixture> streams = IntStream.range(0, 40)
                    .mapToObj(one -> door.sender().get("/events"))
                    .toList();

            assertThat(streams).allMatch(stream -> stream.hears("here"));
            assertThat(answer(door, 1)).isEqualTo(OK);
            streams.forEach(SenderFixture::close);
        }
    }
}
