package org.porchlight.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.PhoneNumber;

class CallableNumbersTest {
    private static final PhoneNumber HOTLINE = new PhoneNumber("+12065550100");
    private final CallableNumbers callable = new CallableNumbers(EnumSet.allOf(Country.class), Set.of(HOTLINE));

    /** Seattle, New York, Vancouver, Yukon, Puerto Rico, Guam; the demo's own range. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+12065550123",
                "+12125550199",
                "+16045550101",
                "+18675550101",
                "+17875550101",
                "+16715550101",
                "+12063861234"
            })
    void a_phone_of_a_person_may_be_rung(String number) {
        assertThat(callable.mayRing(new PhoneNumber(number))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+19005550123",
                "+19002345678", // premium
                "+12069765555", // premium in every area code
                "+18005550123",
                "+18885550123",
                "+18335550101", // toll-free
                "+15005550006",
                "+15335550123", // personal, and the provider's magic numbers
                "+17005554141",
                "+17105550123", // carriers, government
                "+12069115555",
                "+12064111234",
                "+12065551212",
                "+12069501234",
                "+12069581234", // services
                "+10005550123",
                "+11115550123",
                "+12060550123", // nobody's
                "+120655501",
                "+120655501234", // too short, too long
                "+18765550123",
                "+12845550123",
                "+18095550123",
                "+12425550123", // Caribbean
                "+441134960123",
                "+33199001234",
                "+525512345678",
                "+919876543210",
                "+88213123456",
                "+80012345678"
            })
    void others_are_refused(String number) {
        assertThat(callable.mayRing(new PhoneNumber(number))).isFalse();
    }

    @Test
    void our_own_numbers_are_refused() {
        assertThat(callable.mayRing(HOTLINE)).isFalse();
    }

    @Test
    void a_country_that_is_not_served_is_refused() {
        CallableNumbers canada = new CallableNumbers(EnumSet.of(Country.CA), Set.of());
        assertThat(canada.mayRing(new PhoneNumber("+16045550101"))).isTrue();
        assertThat(canada.mayRing(new PhoneNumber("+12065550123"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2065550123", "12065550123", "(206) 555-0123", "+1 206.555.0123", "1-206-555-0123"})
    void a_number_is_read_as_people_give_it(String text) {
        assertThat(callable.keyed(text)).contains(new PhoneNumber("+12065550123"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "911",
                "5550123",
                "0065550123",
                "22065550123",
                "120655501234",
                "call me",
                "2065550123x2",
                "+442065550123"
            })
    void what_is_no_number_is_not_read(String text) {
        assertThat(callable.keyed(text)).isEmpty();
    }
}
