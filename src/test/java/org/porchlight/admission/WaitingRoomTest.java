package org.porchlight.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.admission.DoorFixture.LONG;
import static org.porchlight.admission.DoorFixture.SHORT;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.porchlight.testing.Eventually;

/** How long a connection may take, and how many there may be. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class WaitingRoomTest {
    private static final String OK = "HTTP/1.1 200 OK";

    @Test
    void a_head_that_comes_byte_by_byte_is_not_waited_for() {
        try (DoorFixture door = new DoorFixture(DoorFixture.waiting(SHORT, SHORT, LONG));
                SenderFixture sender = door.sender()) {
            sender.send("POST /length HTTP/1.1\r\nX: ").dribble();

            assertThat(sender.answer()).isEmpty();
        }
    }

    @Test
    void a_body_that_comes_byte_by_byte_is_not_waited_for() {
        try (DoorFixture door = new DoorFixture(DoorFixture.waiting(SHORT, SHORT, LONG));
                SenderFixture sender = door.sender()) {
            sender.head("/length", 16_000).dribble();

            assertThat(sender.hears("200")).isFalse();
        }
    }

    @Test
    void the_second_request_of_a_connection_has_no_more_time_than_the_first() {
        try (DoorFixture door = new DoorFixture(DoorFixture.waiting(SHORT, SHORT, LONG));
                SenderFixture sender = door.sender()) {
            assertThat(sender.post("/length", 3).hears("length 3")).isTrue();
            sender.head("/length", 16_000).dribble();

            assertThat(sender.hears("200")).isFalse();
        }
    }

    @Test
    void while_many_are_waited_for_each_is_only_briefly() {
        try (DoorFixture door = new DoorFixture(limits(1_000, 10, 1_000))) {
            List<SenderFixture> begun = IntStream.range(0, 50)
                    .mapToObj(one -> door.sender().head("/length", 3))
                    .toList();

            Eventually.holds(() -> begun.stream().filter(SenderFixture::ended).count() >= 40);
            assertThat(answer(door, "127.0.0.1")).isEqualTo(OK);
            begun.forEach(SenderFixture::close);
        }
    }

    @Test
    void many_from_one_address_cost_nobody_elses_time() {
        try (DoorFixture door = new DoorFixture(limits(1_000, 1_000, 10));
                SenderFixture other = door.sender("127.0.0.2")) {
            other.head("/length", 3);
            List<SenderFixture> crowd = IntStream.range(0, 50)
                    .mapToObj(one -> door.sender().head("/length", 3))
                    .toList();

            assertThat(crowd.getFirst().answer()).as("the longest there").isEmpty();
            assertThat(other.send("xxx").hears("length 3")).isTrue();
            crowd.forEach(SenderFixture::close);
        }
    }

    @Test
    void behind_a_proxy_many_of_one_visitor_cost_no_other_visitors_time() {
        try (DoorFixture door = new DoorFixture(limits(1_000, 1_000, 10));
                SenderFixture other = door.sender().forwarding("198.51.100.9")) {
            other.head("/length", 3);
            List<SenderFixture> crowd = IntStream.range(0, 50)
                    .mapToObj(one -> door.sender().forwarding("192.0.2.1").head("/length", 3))
                    .toList();

            assertThat(crowd.getFirst().answer()).as("the longest there").isEmpty();
            assertThat(other.send("xxx").hears("length 3")).isTrue();
            crowd.forEach(SenderFixture::close);
        }
    }

    @Test
    void there_are_never_more_connections_than_there_may_be() throws Exception {
        var patient = new Limits(20, 20, 20, 1_000_000, new Limits.Patience(LONG, LONG, LONG));
        try (DoorFixture door = new DoorFixture(patient);
                ExecutorService reader = Executors.newSingleThreadExecutor()) {
            List<SenderFixture> all =
                    IntStream.range(0, 20).mapToObj(one -> door.sender()).toList();
            // All are in: each has had an answer.
            assertThat(all).allMatch(one -> one.post("/length", 1).hears("length 1"));
            SenderFixture next = door.sender();
            Future<Boolean> answer = reader.submit(() -> next.post("/length", 2).hears("length 2"));
            for (int times = 0; times < 50; times++) {
                assertThat(all.getLast().post("/length", 1).hears("length 1")).isTrue();
            }
            assertThat(answer.isDone()).isFalse();

            all.getFirst().close();
            assertThat(answer.get()).as("once there is room").isTrue();
            all.forEach(SenderFixture::close);
            next.close();
        }
    }

    @Test
    void who_is_quiet_makes_room() {
        try (DoorFixture door = new DoorFixture(limits(20, 10, 10))) {
            List<SenderFixture> silent =
                    IntStream.range(0, 60).mapToObj(one -> door.sender()).toList();

            Eventually.holds(() -> answer(door, "127.0.0.1").equals(OK));
            silent.forEach(SenderFixture::close);
        }
    }

    @Test
    void an_answer_that_takes_too_long_is_given_up_but_for_a_stream_of_events() {
        // As long as that is waited for a first byte, too: each is sent as soon as there is a connection.
        try (DoorFixture door = new DoorFixture(DoorFixture.waiting(LONG, LONG, Duration.ofSeconds(1)));
                SenderFixture stream = door.sender().get("/events")) {
            assertThat(stream.hears("here")).isTrue();
            for (String page : List.of("/held", "/held")) {
                try (SenderFixture sender = door.sender().get(page)) {
                    assertThat(sender.answer()).isEmpty();
                }
            }
            door.release();
            assertThat(stream.hears("there")).isTrue();
        }
    }

    private static Limits limits(int connections, int waiting, int share) {
        return new Limits(connections, waiting, share, 1_000_000, new Limits.Patience(LONG, SHORT, LONG));
    }

    private static String answer(DoorFixture door, String from) {
        try (SenderFixture sender = door.sender(from)) {
            return sender.post("/length", 1).answer();
        }
    }
}
