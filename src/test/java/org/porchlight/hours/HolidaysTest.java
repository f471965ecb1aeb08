package org.porchlight.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Region;

class HolidaysTest {
    private static final Holidays HOLIDAYS = Holidays.read();

    @ParameterizedTest
    @CsvSource({
        "US, WA, 2026-11-26, true", // Thanksgiving, the fourth Thursday
        "US, WA, 2026-11-27, false",
        "US, WA, 2026-05-25, true", // Memorial Day
        "US, WA, 2027-01-18, true", // Martin Luther King Jr. Day
        "CA, ON, 2026-04-03, true", // Good Friday
        "CA, ON, 2027-03-26, true",
        "CA, ON, 2026-05-18, true", // Victoria Day
        "CA, ON, 2027-05-24, true",
        "CA, NS, 2026-05-18, false",
        "CA, QC, 2026-06-24, true",
        "CA, BC, 2026-06-24, false",
        "CA, BC, 2026-02-16, true", // Family Day
        "CA, QC, 2026-02-16, false",
        "CA, BC, 2026-10-12, true", // Thanksgiving
        "CA, BC, 2040-07-01, true", // the list has no last year
        "US, WA, 2026-07-01, false",
    })
    void each_region_has_its_own_days(Country country, String region, LocalDate day, boolean holiday) {
        assertThat(HOLIDAYS.of(new Region(country, region)).test(day)).isEqualTo(holiday);
    }

    @ParameterizedTest
    @CsvSource({"1818-03-22", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25"})
    void easter_is_where_the_church_has_it(LocalDate sunday) {
        assertThat(DatePoint.easter(sunday.getYear())).isEqualTo(sunday);
    }

    @Test
    void a_line_that_cannot_be_read_is_named() {
        assertThatThrownBy(() -> Holidays.parse(List.of("# days", "US | Someday | Someday")))
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> Holidays.parse(List.of("US | Jan 01"))).hasMessageContaining("line 1");
    }
}
