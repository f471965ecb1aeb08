package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.porchlight.exchange.Call;
import org.porchlight.exchange.LoggedRequest;
import org.porchlight.testing.Eventually;

/** Asking for a call while PostgreSQL is stopped, or takes connections and says nothing; and once it is back. */
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
class AskingWithoutDatabaseTest {
    private static final String TRY = "A person will try to call you";
    private static final String CAN_NOT = "Something went wrong on our side, and a call may or may not be booked.";

    private final LineFixture line = LineFixture.waitingAsInService("2026-11-23T18:00:00Z");

    private enum Trouble {
        STOPPED,
        HUNG
    }

    @AfterEach
    void close() {
        line.close();
    }

    /** All but the last key. */
    private Call nearlyAsked(String number) {
        Call call = line.exchange().phone(number).call(LineFixture.HOTLINE);
        List.of("3", "2", "1").forEach(call::press);
        return call;
    }

    private void begin(Trouble trouble) {
        switch (trouble) {
            case STOPPED -> line.gate().shut();
            case HUNG -> line.gate().freeze();
        }
    }

    private void back() {
        line.gate().shut();
        line.gate().open();
        Eventually.holds(line.database()::answers);
    }

    /** The last key once more, as the provider would deliver it. */
    private String again(String number) {
        LoggedRequest last = line.exchange().record().stream()
                .filter(it ->
                        number.equals(it.fields().get("From")) && it.fields().containsKey("Digits"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        URI url = URI.create(last.url());
        return line.provider()
                .post(url.getRawPath() + "?" + url.getRawQuery(), new TreeMap<>(last.fields()))
                .body();
    }

    private int requests() {
        return line.database().commit(handle -> handle.select("SELECT count(*) FROM callback")
                .mapTo(int.class)
                .one());
    }

    @ParameterizedTest
    @EnumSource
    void the_refusal_is_honest_and_names_another_way_and_the_same_request_is_one_when_it_is_back(Trouble trouble) {
        Call call = nearlyAsked("+12065550142");
        begin(trouble);
        call.press("1");
        assertThat(call.latest().toString())
                .contains(CAN_NOT, "9 8 8", "For naloxone near you")
                .doesNotContain(TRY);
        call.press("2");
        assertThat(call.latest().toString()).as("and the line goes on").contains("ZIP");

        back();
        assertThat(requests()).isZero();
        Call anew = nearlyAsked("+12065550142");
        anew.press("1");
        assertThat(anew.latest().toString()).contains(TRY);
        assertThat(again("+12065550142")).contains(TRY);
        assertThat(requests()).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void what_can_not_be_taken_back_or_forgotten_now_is_not_said_to_be(Trouble trouble) {
        nearlyAsked("+12065550142").press("1");
        begin(trouble);
        assertThat(answer("NO CALL"))
                .contains("Nothing is taken back yet.", "A call may still come", "Try again", "1 TAKE it back")
                .doesNotContain("Done");
        assertThat(answer("FORGET"))
                .contains("Nothing is erased yet.", "Try again in a few minutes", "1 ERASE it")
                .doesNotContain("Done");
        back();
        assertThat(requests()).isOne();
        assertThat(answer("1")).contains("Every call to this phone is erased, with the number.");
        assertThat(requests()).isZero();
    }

    private String answer(String text) {
        return line.exchange()
                .phone("+12065550142")
                .text(LineFixture.HOTLINE, text)
                .getFirst()
                .body();
    }

    /** Also between what is written and the answer that it is: then nobody here can tell, and asking again must not double. */
    @Test
    void when_it_hangs_at_any_moment_of_asking_there_is_one_request_in_the_end() throws Exception {
        Random chance = new Random(11);
        try (ExecutorService people = Executors.newSingleThreadExecutor()) {
            for (int who = 1; who <= 4; who++) {
                String number = "+1206555015" + who;
                Call call = nearlyAsked(number);
                Future<Call> asked = people.submit(() -> call.press("1"));
                long moment = System.nanoTime() + chance.nextInt(25_000_000);
                while (System.nanoTime() < moment) {
                    Thread.onSpinWait();
                }
                line.gate().freeze();
                asked.get();
                back();
                assertThat(again(number)).contains(TRY);
                assertThat(requests()).isEqualTo(who);
            }
        }
    }
}
