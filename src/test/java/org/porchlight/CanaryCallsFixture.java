package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import org.porchlight.exchange.Call;
import org.porchlight.exchange.ExchangeRest;

/** A number calls and goes everywhere by keys; the database may be away. */
final class CanaryCallsFixture {
    private final LineFixture line;

    CanaryCallsFixture(LineFixture line) {
        this.line = line;
    }

    void call() {
        Call call = line.exchange().phone("+1" + CanaryFixture.CALLER).call(LineFixture.HOTLINE);
        call.press("1")
                .press("98101")
                .press("2")
                .press("1")
                .press("1")
                .press("2")
                .press("2")
                .press("*")
                .press("#");
        call.press("9")
                .press("1")
                .press("1")
                .press("1")
                .press("0")
                .press("5")
                .silence()
                .press("7")
                .press("*");
        line.exchange().rest().answer(ExchangeRest.Fault.SERVER_ERROR);
        call.press("*").press("*").press("*").press("*").press("1").press("2").press("1");
        line.exchange().rest().answer(ExchangeRest.Fault.NONE);
        call.hangUp();
        saysAPlaceAndReports();
        putThrough();
        line.exchange().deliverCallbacks();
    }

    /** Says where it is, what is no place among it, and that the place was closed; the database may be away. */
    private void saysAPlaceAndReports() {
        Call call = line.exchange().phone("+1" + CanaryFixture.CALLER).call(LineFixture.HOTLINE);
        call.press("1")
                .speak(CanaryFixture.WRITTEN)
                .speak("I am at " + CanaryFixture.CALLER + " kingfisherword")
                .speak(CanaryFixture.SPOKEN);
        assertThat(call.said()).contains("Near Capitol Hill, Seattle");
        call.press("3").press("1").hangUp();
    }

    /** To a line, and back; then its number by text. */
    private void putThrough() {
        Call call = line.exchange().phone("+1" + CanaryFixture.CALLER).call(LineFixture.HOTLINE);
        call.press("4").press("2").press("5").silence();
        Call far = line.exchange().phone("+18007997233").ringing().orElseThrow();
        assertThat(far.from()).isEqualTo(LineFixture.HOTLINE);
        far.answer().hangUp();
        call.press("1").press("8").press("2").hangUp();
    }
}
