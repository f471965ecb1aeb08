package org.porchlight.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.messaging.Region;

class AreaCodesTest {
    private final AreaCodes areaCodes = new AreaCodes();

    private static PhoneNumber from(int areaCode) {
        return new PhoneNumber("+1" + areaCode + "5550147");
    }

    @ParameterizedTest
    @CsvSource({
        "206,US,WA,America/Los_Angeles", "202,US,DC,America/New_York", "212,US,NY,America/New_York",
        "312,US,IL,America/Chicago", "415,US,CA,America/Los_Angeles", "801,US,UT,America/Denver",
        "445,US,PA,America/New_York", "402,US,NE,America/Chicago", "602,US,AZ,America/Phoenix",
        "787,US,PR,America/Puerto_Rico", "671,US,GU,Pacific/Guam", "684,US,AS,Pacific/Pago_Pago",
        "604,CA,BC,America/Vancouver", "416,CA,ON,America/Toronto", "437,CA,ON,America/Toronto",
        "514,CA,QC,America/Toronto", "263,CA,QC,America/Toronto", "403,CA,AB,America/Edmonton",
        "204,CA,MB,America/Winnipeg", "306,CA,SK,America/Regina", "902,CA,NS,America/Halifax"
    })
    void an_area_code_tells_country_region_and_zone(int code, Country country, String region, String zone) {
        assertThat(areaCodes.country(from(code))).contains(country);
        assertThat(areaCodes.region(from(code))).contains(new Region(country, region));
        assertThat(areaCodes.zone(from(code))).contains(ZoneId.of(zone));
    }

    @ParameterizedTest
    @CsvSource({"208,ID", "907,AK", "701,ND", "270,KY", "850,FL", "423,TN", "219,IN"})
    void a_code_on_both_sides_of_a_zones_border_has_no_zone(int code, String region) {
        assertThat(areaCodes.region(from(code))).contains(new Region(Country.US, region));
        assertThat(areaCodes.zone(from(code))).isEmpty();
    }

    @Test
    void the_misspelt_province_is_british_columbia_and_three_territories_are_none() {
        assertThat(areaCodes.region(from(257))).contains(new Region(Country.CA, "BC"));
        assertThat(areaCodes.country(from(867))).contains(Country.CA);
        assertThat(areaCodes.region(from(867))).isEmpty();
        assertThat(areaCodes.hint(from(867))).contains(Region.somewhereIn(Country.CA));
        assertThat(areaCodes.zone(from(867))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+18005550147",
                "+18885550147",
                "+15005550147",
                "+18765550147",
                "+442079460147",
                "+33199005501",
                "+10005550147",
                "+120655501",
                "+999999999999999"
            })
    void numbers_from_nowhere_we_serve_tell_nothing(String number) {
        PhoneNumber caller = new PhoneNumber(number);
        assertThat(areaCodes.country(caller)).isEmpty();
        assertThat(areaCodes.region(caller)).isEmpty();
        assertThat(areaCodes.zone(caller)).isEmpty();
    }

    @Test
    void every_state_province_and_territory_with_a_code_of_its_own_is_known() {
        Set<String> regions = new HashSet<>();
        IntStream.range(200, 1000)
                .mapToObj(code -> areaCodes.region(from(code)))
                .flatMap(Optional::stream)
                .forEach(region -> regions.add(region.country() + "-" + region.code()));
        assertThat(regions).hasSize(51 + 5 + 9).contains("US-WY", "US-WV", "US-VI", "US-MP", "CA-NL", "CA-NB", "CA-SK");
    }

    /** The library's data may be renewed: a new label that isn't understood shows here. */
    @Test
    void only_codes_that_belong_to_no_single_region_have_none() {
        Set<Integer> without = new HashSet<>();
        IntStream.range(200, 1000)
                .filter(code -> areaCodes.country(from(code)).isPresent()
                        && areaCodes.region(from(code)).isEmpty())
                .forEach(without::add);
        assertThat(without).containsExactlyInAnyOrder(273, 600, 622, 633, 728, 738, 867);
    }
}
