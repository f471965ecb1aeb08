package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;

/** Calls whose caller ID the phone company takes for made up: they take nothing from the one whose number it is. */
class DoubtedCallsTest {
    private static final String PERSON = "+12065550142";
    private static final String CALLBACKS = "+12065550101";

    private final LineFixture line = LineFixture.atOneTime("2026-11-23T18:00:00Z");

    @AfterEach
    void close() {
        line.close();
    }

    /** Rings the number that calls show, and presses the key for no calls at all. */
    private String refuseCalls(String verdict) {
        SortedMap<String, String> form = ProviderFixture.form(
                "CallSid", "CA%032d".formatted(1), "From", PERSON, "To", CALLBACKS, "StirVerstat", verdict);
        String began = line.provider().post("/twilio/voice", form).body();
        String next = began.replaceAll("(?s).*action=\"([^\"]+)\".*", "$1")
                .replace(LineFixture.PUBLIC_URL, "")
                .replace("&amp;", "&");
        form.put("Digits", "2");
        return line.provider().post(next, form).body();
    }

    /** Calls the hotline, and presses the keys for being forgotten. */
    private String forgets(String verdict) {
        SortedMap<String, String> form = ProviderFixture.form(
                "CallSid", "CA%032d".formatted(2), "From", PERSON, "To", LineFixture.HOTLINE, "StirVerstat", verdict);
        String said = line.provider().post("/twilio/voice", form).body();
        for (String key : List.of("4", "3", "5", "4", "1")) {
            String next = said.replaceAll("(?s).*?action=\"([^\"]+)\".*", "$1")
                    .replace(LineFixture.PUBLIC_URL, "")
                    .replace("&amp;", "&");
            form.put("Digits", key);
            said = line.provider().post(next, form).body();
        }
        return said;
    }

    private int count(String table) {
        return line.database().commit(handle -> handle.select("SELECT count(*) FROM " + table)
                .mapTo(int.class)
                .one());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TN-Validation-Failed", "TN-Validation-Failed-A", "TN-Validation-Failed-C-Diverted"})
    void one_key_takes_requests_back_and_blocks_nothing(String verdict) {
        new DeskFixture(line).request(PERSON, "sunny", true, Language.EN);
        assertThat(refuseCalls(verdict))
                .contains("There is no call for this phone.")
                .doesNotContain("No call will come");
        assertThat(count("callback")).isZero();
        assertThat(count("stop_list")).isZero();
    }

    @Test
    void being_forgotten_takes_requests_back_and_leaves_the_marks_that_guard_the_number() {
        markOfToday();
        new DeskFixture(line).request(PERSON, "sunny", true, Language.EN);
        assertThat(forgets("TN-Validation-Failed-A"))
                .contains("No call from us comes to this phone.")
                .doesNotContain("is erased");
        assertThat(count("callback")).isZero();
        assertThat(count("vault WHERE kind = 'callback'")).isZero();
        assertThat(count("connection_today")).isPositive();
    }

    @Test
    void who_calls_from_their_own_phone_is_forgotten_wholly_and_hears_the_same_when_nothing_is_there() {
        markOfToday();
        new DeskFixture(line).request(PERSON, "sunny", true, Language.EN);
        String erased = forgets("TN-Validation-Passed-A");
        assertThat(erased).contains("Every call to this phone is erased, with the number.");
        assertThat(count("callback")).isZero();
        assertThat(count("connection_today WHERE n = 2")).isZero();
        assertThat(forgets("TN-Validation-Passed-A").replaceAll("p=[^\"&<]+", ""))
                .isEqualTo(erased.replaceAll("p=[^\"&<]+", ""));
    }

    /** Put through to lines twice today. */
    private void markOfToday() {
        var connections = line.services().base().outgoing().connections();
        for (int webhook = 1; webhook <= 2; webhook++) {
            byte[] identity = new byte[32];
            identity[0] = (byte) webhook;
            connections.allows(identity, PhoneNumber.of(PERSON));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TN-Validation-Passed-A", "TN-Validation-Passed-B-Diverted", "No-TN-Validation", ""})
    void who_calls_from_their_own_phone_or_where_nobody_can_tell_stops_calls_for_good(String verdict) {
        assertThat(refuseCalls(verdict)).contains("No call will come to this phone from here.");
        assertThat(count("stop_list")).isOne();
    }
}
