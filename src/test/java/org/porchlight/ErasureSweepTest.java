package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.porchlight.exchange.Call;
import org.porchlight.exchange.ExchangeRest.Fault;
import org.porchlight.exchange.Phone;
import org.porchlight.exchange.Text;
import org.porchlight.twilio.ErasureSweep;
import org.porchlight.twilio.ErasureSweep.Needed;

/** The provider's copy, over real HTTP, at an exchange that keeps and refuses as the provider does. */
class ErasureSweepTest {
    private static final String LINE_OF_OTHERS = "+18007997233";

    private final LineFixture line = LineFixture.atOneTime("2026-11-23T18:00:00Z");
    private final ProviderCopyFixture provider = new ProviderCopyFixture(line);
    private final ErasureSweep sweep = provider.sweep(ProviderCopyFixture.NOTHING);
    private final Phone phone = line.exchange().phone("+12065550142");

    @AfterEach
    void close() {
        line.close();
    }

    private void round() {
        sweep.round(line.time().instant());
    }

    private void after(Duration passed) {
        line.time().pass(passed);
        round();
    }

    /** A call that is put through to a line and comes back; a leg of its own at the provider. */
    private Call putThrough() {
        Call call = phone.call(LineFixture.HOTLINE).press("4").press("2").press("5");
        call.silence();
        line.exchange().phone(LINE_OF_OTHERS).ringing().orElseThrow().answer().hangUp();
        return call;
    }

    @Test
    void every_leg_and_text_goes_an_hour_after_it_was_final_and_what_hangs_on_it_too() {
        Call call = putThrough();
        line.exchange().rest().record(call.sid());
        call.hangUp();
        phone.picture(LineFixture.HOTLINE, "naloxone 98101");
        Text text = line.exchange().texting().thread(phone.number()).getFirst();
        String media = "Messages/" + text.sid() + "/Media/" + text.media().getFirst() + ".json";
        String recording = provider.left("Calls/" + call.sid() + "/Recordings", "recordings")
                .getFirst();
        assertThat(provider.calls()).hasSize(2);
        assertThat(provider.texts()).hasSizeGreaterThan(1);
        assertThat(provider.status("Recordings/" + recording + ".json")).isEqualTo(200);
        assertThat(provider.status(media)).isEqualTo(200);

        after(Duration.ofMinutes(59));
        assertThat(provider.calls()).as("not before its time").hasSize(2);
        after(Duration.ofMinutes(11));
        assertThat(provider.calls()).isEmpty();
        assertThat(provider.texts()).isEmpty();
        assertThat(provider.status("Recordings/" + recording + ".json")).isEqualTo(404);
        assertThat(provider.status(media)).isEqualTo(404);
        assertThat(provider.copy().calls() + provider.copy().texts()).isZero();
        assertThat(provider.copy().succeeded()).contains(line.time().instant());
        assertThat(phone.inbox()).as("on the phone itself they stay").isNotEmpty();
    }

    @Test
    void what_is_not_final_is_refused_and_asked_for_later_and_later_until_it_goes() {
        Call live = phone.call(LineFixture.HOTLINE);
        after(Duration.ofHours(3));
        assertThat(provider.copy().calls())
                .as("no call takes so long, but this one does")
                .isZero();
        after(Duration.ofHours(2));
        assertThat(provider.calls()).containsExactly(live.sid());
        assertThat(provider.copy().calls()).isOne();
        assertThat(provider.copy().oldest()).contains(Instant.parse("2026-11-23T18:00:00Z"));
        assertThat(provider.copy().oldestHours(line.time().instant())).contains(6L);

        live.hangUp();
        after(Duration.ofMinutes(10));
        assertThat(provider.calls()).as("over for ten minutes").isNotEmpty();
        after(Duration.ofMinutes(51));
        assertThat(provider.calls()).isEmpty();
        assertThat(provider.copy().oldest()).isEmpty();
    }

    @Test
    void what_the_provider_keeps_is_asked_for_ever_more_seldom_and_holds_up_nothing_else() {
        phone.call(LineFixture.HOTLINE).hangUp();
        Call live = phone.call(LineFixture.HOTLINE);
        after(Duration.ofHours(5));
        assertThat(provider.calls()).containsExactly(live.sid());
        int withIt = asked();
        int without = asked();
        assertThat(withIt).isGreaterThan(without);
        assertThat(List.of(asked(), asked(), asked(), asked(), asked()))
                .containsExactly(withIt, without, without, without, withIt);
    }

    /** How many requests a round makes, ten minutes after the last. */
    private int asked() {
        int before = line.exchange().rest().requests();
        after(Duration.ofMinutes(10));
        return line.exchange().rest().requests() - before;
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY", "SERVER_ERROR", "UNAVAILABLE", "RESET"})
    void a_provider_that_is_busy_or_broken_is_left_alone_for_a_while(Fault fault) {
        phone.call(LineFixture.HOTLINE).hangUp();
        line.exchange().rest().answer(fault);
        after(Duration.ofMinutes(70));
        int asked = line.exchange().rest().requests();
        after(Duration.ofMinutes(1));
        assertThat(line.exchange().rest().requests()).as("not at once").isEqualTo(asked);

        line.exchange().rest().release();
        after(Duration.ofMinutes(2));
        assertThat(provider.calls()).isEmpty();
    }

    @Test
    void a_round_asks_for_so_much_and_the_next_goes_on() {
        for (int text = 0; text < 155; text++) {
            phone.text(LineFixture.HOTLINE, "hi");
        }
        int before = provider.texts().size();
        assertThat(before).isGreaterThan(150);
        int asked = line.exchange().rest().requests();
        after(Duration.ofMinutes(70));
        assertThat(line.exchange().rest().requests() - asked).isLessThanOrEqualTo(300);
        int left = provider.texts().size();
        assertThat(left).isPositive().isLessThan(before);
        assertThat(provider.copy().texts()).isEqualTo(left);
        assertThat(provider.copy().succeeded()).isEmpty();

        after(Duration.ofMinutes(1));
        assertThat(provider.texts()).isEmpty();
        assertThat(provider.copy().succeeded()).isPresent();
    }

    @Test
    void a_call_that_the_line_still_asks_about_stays_with_its_legs() {
        Call call = putThrough().hangUp();
        phone.call(LineFixture.HOTLINE).hangUp();
        line.time().pass(Duration.ofHours(2));
        provider.sweep(new Needed(Optional.empty(), Set.of(call.sid())))
                .round(line.time().instant());
        assertThat(provider.calls()).hasSize(2).contains(call.sid());
        assertThat(provider.copy().calls()).isEqualTo(2);
        round();
        assertThat(provider.calls()).isEmpty();
    }
}
