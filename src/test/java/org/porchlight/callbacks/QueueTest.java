package org.porchlight.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.callbacks.Leases.Taken;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.speech.Window;
import org.porchlight.speech.Window.Part;

class QueueTest {
    private final CallbacksFixture desk = new CallbacksFixture();
    private final Queue queue = desk.queue;
    private final Leases takes = desk.leases;
    private final UUID juniper = desk.staff("juniper");
    private final UUID wren = desk.staff("wren");
    private final UUID coordinator = desk.coordinator("owl");
    private int asked;

    @AfterEach
    void close() {
        desk.close();
    }

    private Instant now() {
        return desk.time.instant();
    }

    /** Somebody new asks, with a word of their own by which the request is told from others. */
    private UUID ask(String word, Window window) {
        asked++;
        desk.callbacks.ask(
                CallbacksFixture.asked(asked, new PhoneNumber("+1206555%04d".formatted(130 + asked)), word, window));
        return queue.page(juniper, 1, now()).requests().stream()
                .filter(request -> request.word().equals(Optional.of(word)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Queue.Shown shown(UUID staff) {
        return queue.page(staff, 1, now());
    }

    private List<String> words(UUID staff) {
        return shown(staff).requests().stream()
                .map(request -> request.word().orElse(""))
                .toList();
    }

    @Test
    void an_empty_desk_is_one_empty_page() {
        assertThat(queue.page(juniper, 7, now())).isEqualTo(new Queue.Shown(List.of(), 1, 1, 0, 0));
        assertThat(queue.mine(juniper, now())).isEmpty();
        assertThat(queue.one(UUID.randomUUID(), juniper, now())).isEmpty();
    }

    @Test
    void a_request_is_shown_with_what_was_agreed() {
        Window window = desk.window(Part.NEXT_HOUR);
        UUID id = ask("sunny", window);
        Request request = new Request(
                id,
                new Terms(Language.EN, window, true, true, true),
                Optional.of("sunny"),
                false,
                0,
                new Request.Standing.Due(),
                Request.Asking.NONE);
        assertThat(shown(juniper)).isEqualTo(new Queue.Shown(List.of(request), 1, 1, 1, 0));
        assertThat(queue.one(id, wren, now())).contains(request);
        assertThat(request).hasToString("Request[id=" + id + "]");
    }

    @Test
    void whose_time_ends_first_comes_first_then_who_was_tried_least_and_has_waited_longest() {
        ask("later", desk.evening());
        desk.pass(Duration.ofHours(6));
        Window evening = desk.evening();
        ask("tried", evening);
        desk.execute("UPDATE callback SET tries = 1 WHERE created_hour = '2026-03-03T00:00:00Z'");
        ask("new", evening);
        ask("soon", desk.window(Part.NEXT_HOUR));
        assertThat(words(juniper)).containsExactly("soon", "later", "new", "tried");
        assertThat(shown(juniper))
                .extracting(Queue.Shown::due, Queue.Shown::later)
                .containsExactly(1, 3);

        desk.pass(Duration.ofMinutes(61));
        assertThat(words(juniper)).as("soon is over").containsExactly("later", "new", "tried");
        assertThat(shown(juniper))
                .extracting(Queue.Shown::due, Queue.Shown::later)
                .containsExactly(3, 0);
    }

    @Test
    void what_somebody_has_taken_says_so() {
        UUID id = ask("sunny", desk.window(Part.NEXT_HOUR));
        takes.take(id, juniper, now());
        Instant until = now().plus(Duration.ofMinutes(15));

        assertThat(shown(wren).requests().getFirst().standing())
                .isEqualTo(new Request.Standing.Theirs("juniper", until));
        assertThat(shown(wren).due()).isZero();
        assertThat(shown(juniper).requests().getFirst().standing()).isEqualTo(new Request.Standing.Yours(until));
        assertThat(queue.mine(juniper, now())).extracting(Request::id).containsExactly(id);
        assertThat(queue.mine(wren, now())).isEmpty();

        desk.pass(Duration.ofMinutes(15));
        assertThat(shown(wren).requests().getFirst().standing()).isEqualTo(new Request.Standing.Due());
        assertThat(queue.mine(juniper, now())).isEmpty();
    }

    @Test
    void what_somebody_does_not_want_to_see_tonight_others_see() {
        UUID id = ask("sunny", desk.evening());
        desk.time.set("2026-03-03T02:00:00Z");
        takes.take(id, juniper, now());
        takes.giveBack(id, juniper, true, now());
        assertThat(words(juniper)).isEmpty();
        assertThat(words(wren)).containsExactly("sunny");
        assertThat(queue.one(id, juniper, now()))
                .as("by its address it is there")
                .isPresent();
    }

    @Test
    void what_was_handed_on_is_for_coordinators_and_comes_first_even_after_its_time() {
        UUID id = ask("rung", desk.window(Part.NEXT_HOUR));
        desk.execute("UPDATE callback SET handed_on = true");
        ask("sunny", desk.window(Part.NEXT_HOUR));
        assertThat(words(juniper)).containsExactly("sunny");
        assertThat(words(coordinator)).containsExactly("rung", "sunny");

        desk.pass(Duration.ofHours(2));
        assertThat(words(juniper)).isEmpty();
        assertThat(words(coordinator)).containsExactly("rung");
        assertThat(queue.one(id, coordinator, now()).orElseThrow().standing())
                .isEqualTo(new Request.Standing.HandedOn());
    }

    @Test
    void a_practice_is_seen_by_whoever_practises_alone() {
        UUID id = ask("sunny", desk.window(Part.NEXT_HOUR));
        desk.execute("UPDATE callback SET practice = true, practice_of = ?", wren);
        assertThat(words(coordinator)).isEmpty();
        assertThat(queue.one(id, juniper, now())).isEmpty();
        assertThat(takes.take(id, juniper, now())).isEqualTo(new Taken.Gone());
        assertThat(words(wren)).containsExactly("sunny");
        takes.take(id, wren, now());
        assertThat(desk.column("SELECT kind FROM act")).containsExactly("practice");
    }

    @Test
    void twenty_are_shown_a_page() {
        desk.crowd(10);
        for (int i = 0; i < 45; i++) {
            desk.callbacks.ask(CallbacksFixture.asked(
                    1000 + i, new PhoneNumber("+1206555%04d".formatted(102 + i)), "", desk.window(Part.NEXT_HOUR)));
        }
        assertThat(queue.page(juniper, 0, now()).requests()).hasSize(20);
        assertThat(queue.page(juniper, 2, now()).requests())
                .hasSize(20)
                .doesNotContainAnyElementsOf(queue.page(juniper, 1, now()).requests());
        assertThat(queue.page(juniper, 9, now())).satisfies(last -> {
            assertThat(last.requests()).hasSize(5);
            assertThat(List.of(last.page(), last.pages(), last.due())).containsExactly(3, 3, 45);
        });
    }

    @Test
    void what_is_left_of_a_night_is_the_night_of_the_day_before() {
        UUID id = ask("sunny", desk.evening());
        desk.execute("""
            UPDATE callback SET part = 'night', window_from = '2026-03-03T10:00:00Z',
                                window_until = '2026-03-03T17:00:00Z'
            """);
        assertThat(queue.one(id, juniper, now()).orElseThrow().terms().window().key())
                .isEqualTo("2026-03-02/NIGHT");
    }
}
