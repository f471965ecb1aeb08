package org.porchlight.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Region;

class SpokenStreetTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        139 Main St | one thirty-nine Main Street
        105 Oak Ave | one oh five Oak Avenue
        100 Oak Ave. | one hundred Oak Avenue
        1160 Pine Blvd | eleven sixty Pine Boulevard
        1200 Pine Rd | twelve hundred Pine Road
        1005 Pine Dr | ten oh five Pine Drive
        2000 Pine Dr | two thousand Pine Drive
        10025 Pine Ln | one oh oh two five Pine Lane
        12 Pine Ct | twelve Pine Court
        12A Pine Pl | twelve A Pine Place
        12 1/2 Pine Sq | twelve and a half Pine Square
        96-98 Bradford Street | ninety-six to ninety-eight Bradford Street
        37-04 80th St | thirty-seven oh four 80th Street
        94-1221 Ka Uka Blvd | ninety-four twelve twenty-one Ka Uka Boulevard
        500 5th Ave N | five hundred 5th Avenue North
        500 K St NW | five hundred K Street Northwest
        120 E St | one twenty E Street
        120 E Main St | one twenty East Main Street
        1200 Avenue S | twelve hundred Avenue S
        15 St Clair Ave W | fifteen Saint Clair Avenue West
        1 Dr Carlton Goodlett Pl | one Doctor Carlton Goodlett Place
        200 Martin Luther King Jr Dr | two hundred Martin Luther King Junior Drive
        1400 FM 517 | fourteen hundred F M five seventeen
        90 US 90 E | ninety U S ninety East
        300 Hwy 16 | three hundred Highway sixteen
        139 Main St, Ste 200 | one thirty-nine Main Street, Suite 200
        139 Main St Ste 200 | one thirty-nine Main Street, Suite 200
        Unit 4, 139 Main St | one thirty-nine Main Street, Unit 4
        139 Main St # 7 | one thirty-nine Main Street, Unit 7
        139 Main St Apt 3B, Fl 2 | one thirty-nine Main Street, Apartment 3B, Floor 2
        139 Main St, 3rd Floor | one thirty-nine Main Street, 3rd floor
        139 Main St Bldg C | one thirty-nine Main Street, Building C
        Main St & 5th Ave | Main Street and 5th Avenue
        Main St at Pine St | Main Street at Pine Street
        12 Floor St | twelve Floor Street
        """)
    void an_american_address_is_said_as_people_say_it(String written, String spoken) {
        assertThat(SpokenStreet.of(written, new Region(Country.US, "WA"))).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        101-1160 Burrard St | unit 101, at eleven sixty Burrard Street
        B-58 Hastings St E | unit B, at fifty-eight Hastings Street East
        4 - 4500 Oak Cres | unit 4, at forty-five hundred Oak Crescent
        96-98 Bradford Street | ninety-six to ninety-eight Bradford Street
        12, rue Saint-Denis | 12, rue Saint-Denis
        12 rue Principale | 12 rue Principale
        """)
    void a_canadian_address_may_begin_with_the_unit(String written, String spoken) {
        assertThat(SpokenStreet.of(written, new Region(Country.CA, "BC"))).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1160, avenue du Parc    | 1160, avenue du Parc
        1160 Ste-Lanterne St    | 1160 Sainte-Lanterne St
        4, boul. de la Chouette | 4, boulevard de la Chouette
        ''                      | ''
        """)
    void in_quebec_the_street_is_said_in_french_with_no_word_shortened(String written, String spoken) {
        assertThat(SpokenStreet.of(written, new Region(Country.CA, "QC"))).isEqualTo(spoken);
    }

    @Test
    void a_voice_of_another_language_gets_numerals_and_whole_words() {
        var seattle = new Region(Country.US, "WA");
        assertThat(SpokenStreet.inFull("1160 Lanternfish Ave", seattle)).isEqualTo("1160 Lanternfish Avenue");
        assertThat(SpokenStreet.inFull("2205 Saltglass Way NE, Unit B", seattle))
                .isEqualTo("2205 Saltglass Way Northeast, Unit B");
        assertThat(SpokenStreet.inFull("101-1160 Burrard St", new Region(Country.CA, "BC")))
                .isEqualTo("1160 Burrard Street, Unit 101");
        assertThat(SpokenStreet.inFull("12, rue Saint-Denis", new Region(Country.CA, "QC")))
                .isEqualTo("12, rue Saint-Denis");
    }
}
