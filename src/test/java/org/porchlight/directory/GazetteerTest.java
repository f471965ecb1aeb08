package org.porchlight.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Region;
import org.porchlight.places.Place;
import org.porchlight.places.PlaceFinding;

/** What the gazetteer reads out of messages, and above all what it doesn't. */
class GazetteerTest {
    private static final Gazetteer GAZETTEER = Gazetteer.packaged();
    private static final Optional<Region> UNKNOWN = Optional.empty();

    private static String key(String message, Optional<Region> near) {
        return switch (GAZETTEER.find(message, near)) {
            case PlaceFinding.One one -> one.place().key();
            case PlaceFinding.Several several -> "several:" + several.nameKey();
            case PlaceFinding.NoSuchCode unknown -> "unknown:" + unknown.code();
            case PlaceFinding.OnlyRegion area -> "area";
            case PlaceFinding.NoPlace nothing -> "nothing";
        };
    }

    private static Optional<Region> region(String code) {
        return Optional.of(new Region(Set.of("BC", "ON", "QC").contains(code) ? Country.CA : Country.US, code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        NY               | area
        ny               | area
        in ohio          | area
        I live in Texas  | area
        estoy en Tejas   | area
        I'm in OH        | area
        i'm from oregon  | area
        california       | area
        Delaware         | area
        en Ontario       | area
        USA              | area
        ok               | nothing
        OK               | nothing
        hi               | nothing
        in ok            | nothing
        ohio is cold     | nothing
        Quebec           | quebec.qc
        new york         | new-york-city.ny
        Washington       | washington.dc
        """)
    void a_state_or_a_country_alone_is_too_large(String message, String found) {
        assertThat(key(message, UNKNOWN)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        98101                                        | 98101
        naloxone 98101                               | 98101
        where can i get narcan near 10001            | 10001
        98101-1234                                   | 98101
        zip98101                                     | 98101
        9O21O                                        | nothing
        9O210                                        | 90210
        98101. call me at 206 555 0142               | 98101
        98101 206-555-0142                           | 98101
        00901                                        | 00901
        ９８１０１                                    | 98101
        V6B                                          | V6B
        v6b                                          | V6B
        V6B 1A1                                      | V6B
        v6b1a1                                       | V6B
        V6B-1A1                                      | V6B
        VOB 1A1                                      | V0B
        vlb lal                                      | nothing
        i'm at m5v 2t6 and need a kit                | M5V
        kit naloxone H2X svp                         | H2X
        """)
    void a_postal_code_is_found_anywhere_in_a_message(String message, String key) {
        assertThat(key(message, UNKNOWN)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2065550142",
                "206 555 0142",
                "+1 206 555 0142",
                "(206) 555-0142",
                "20655 50142",
                "my number is 12065550142",
                "123456",
                "1234567890123",
                "206.555.0142",
                "d0i 1l1",
                "l8r",
                "ok talk l8r",
                "g2g",
                "h2o",
                "b4 u",
                "LOL",
                "SOS",
                "all ill",
                "1234",
                "98101A1B2C3",
                "981012A1",
                "1 206 5550142",
                "2065550142 now"
            })
    void a_number_that_is_no_postal_code_is_left_alone(String message) {
        assertThat(key(message, UNKNOWN)).isEqualTo("nothing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        00000                        | unknown:00000
        naloxone 99999               | unknown:99999
        V6D                          | nothing
        X9X                          | unknown:X9X
        X9X 1A1                      | unknown:X9X
        99999 seattle                | seattle.wa
        """)
    void a_code_that_does_not_exist_is_said_to_be_unknown(String message, String key) {
        assertThat(key(message, UNKNOWN)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        seattle                                         | seattle.wa
        SEATTLE                                         | seattle.wa
        narcan seattle please                           | seattle.wa
        I'm in Seattle and my friend needs a kit        | seattle.wa
        Portland OR                                     | portland.or
        portland, oregon                                | portland.or
        portland, me                                    | portland.me
        portland                                        | several:portland
        portland maine                                  | portland.me
        where in Portland OR can i get some             | portland.or
        kansas city, kansas                             | kansas-city.ks
        kansas city mo                                  | kansas-city.mo
        New York                                        | new-york-city.ny
        NYC                                             | new-york-city.ny
        new york ny                                     | new-york-city.ny
        i live in nyc                                   | new-york-city.ny
        brooklyn                                        | brooklyn.ny
        the bronx                                       | the-bronx.ny
        in LA                                           | los-angeles.ca
        los angeles ca                                  | los-angeles.ca
        st louis                                        | saint-louis.mo
        St. Paul, MN                                    | saint-paul.mn
        ft worth tx                                     | fort-worth.tx
        mt vernon wa                                    | mount-vernon.wa
        Coeur d'Alene                                   | coeur-d-alene.id
        Winston-Salem                                   | winston-salem.nc
        washington d.c.                                 | washington.dc
        Washington, DC                                  | washington.dc
        vancouver bc                                    | vancouver.bc
        vancouver, washington                           | vancouver.wa
        reading pa                                      | reading.pa
        Reading, PA                                     | reading.pa
        mobile, alabama                                 | mobile.al
        hope bc                                         | hope.bc
        near Hope                                       | several:hope
        mesa az                                         | mesa.az
        im in hope bc                                   | hope.bc
        i live in reading pa please help                | reading.pa
        narcan reading pa                               | reading.pa
        salt lake city                                  | salt-lake-city.ut
        kensington philadelphia                         | kensington-philadelphia.pa
        skid row los angeles                            | skid-row-los-angeles.ca
        downtown toronto                                | toronto.on
        truth or consequences nm                        | truth-or-consequences.nm
        moab                                            | moab.ut
        narcan moab                                     | moab.ut
        san juan puerto rico                            | san-juan.pr
        springfield il                                  | springfield.il
        Toronto                                         | toronto.on
        st johns newfoundland                           | saint-johns.nl
        Whitehorse yukon                                | whitehorse.yt
        ontario california                              | ontario.ca
        """)
    void a_town_is_found_in_english(String message, String key) {
        assertThat(key(message, UNKNOWN)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Québec                                          | quebec.qc
        montreal qc                                     | montreal.qc
        MONTRÉAL                                        | montreal.qc
        naloxone à Montréal                             | montreal.qc
        où trouver de la naloxone près d'Ottawa         | ottawa.on
        je suis à Trois-Rivières                        | trois-rivieres.qc
        trois rivieres                                  | trois-rivieres.qc
        La Nouvelle-Orléans                             | new-orleans.la
        Moncton, Nouveau-Brunswick                      | moncton.nb
        je cherche une trousse à Gatineau svp           | gatineau.qc
        Sherbrooke                                      | sherbrooke.qc
        vancouver colombie-britannique                  | vancouver.bc
        Philadelphie                                    | philadelphia.pa
        j'habite à Matane                               | matane.qc
        la tuque                                        | la-tuque.qc
        st-jérôme qc                                    | saint-jerome.qc
        """)
    void a_town_is_found_in_french(String message, String key) {
        assertThat(key(message, UNKNOWN)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Nueva York                                      | new-york-city.ny
        naloxona en nueva york                          | new-york-city.ny
        Filadelfia                                      | philadelphia.pa
        Nueva Orleans                                   | new-orleans.la
        Los Ángeles                                     | los-angeles.ca
        estoy cerca de Houston                          | houston.tx
        naloxona en Charlotte, Carolina del Norte       | charlotte.nc
        newark nueva jersey                             | newark.nj
        necesito naloxona en El Paso                    | el-paso.tx
        dónde hay narcan en san antonio tejas           | san-antonio.tx
        """)
    void a_town_is_found_in_spanish(String message, String key) {
        assertThat(key(message, UNKNOWN)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "why won't he wake up",
                "help me",
                "HELP",
                "hello",
                "narcan",
                "naloxone please",
                "person",
                "I need a person",
                "where can i get narcan",
                "hope",
                "i hope so",
                "i have no hope in this",
                "i have hope in me",
                "reading",
                "mobile",
                "is there a mobile van",
                "hi",
                "ok",
                "or",
                "me",
                "in",
                "of",
                "la",
                "why",
                "home",
                "at home",
                "i want to go home",
                "in my home",
                "he is turning blue",
                "my friend is od",
                "she won't wake up",
                "call me",
                "in pain",
                "in trouble",
                "near the park",
                "at college",
                "what is this",
                "can you come",
                "thanks",
                "good",
                "no",
                "yes",
                "1",
                "next",
                "more",
                "stop",
                "start",
                "test strips",
                "crystal",
                "independence",
                "surprise",
                "aide moi",
                "au secours",
                "ça va mal",
                "je ne sais pas",
                "il ne respire pas",
                "j'ai besoin d'aide",
                "merci",
                "personne",
                "dans la rue",
                "à la maison",
                "oui",
                "ayuda",
                "no me siento bien",
                "no respira",
                "mi amigo no despierta",
                "vivo en la calle",
                "estoy en la ciudad",
                "dónde están los baños",
                "quiero hablar con una persona",
                "gracias",
                "en casa",
                "en la casa",
                "por favor",
                "i'm using alone tonight",
                "my boyfriend tyler",
                "my name is charlotte",
                "tell austin i am ok",
                "is fentanyl in weed",
                "i took norco",
                "is it in crystal",
                "en la mesa",
                "je suis avec regina",
                "near walmart",
                "corner of pine and 3rd",
                "i lost money on poker",
                "in need",
                "in love",
                "in the city",
                "💊💊💊",
                "مرحبا",
                "۱۲۳",
                "......",
                "\u0000\u0007"
            })
    void words_that_name_no_place_find_none(String message) {
        assertThat(key(message, UNKNOWN)).isEqualTo("nothing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        seatle                                          | seattle.wa
        in seatle                                       | seattle.wa
        narcan near vancuver bc                         | vancouver.bc
        philadephia                                     | philadelphia.pa
        naloxone in chcago                              | chicago.il
        san fransisco                                   | san-francisco.ca
        losangeles                                      | los-angeles.ca
        naloxona en huston                              | houston.tx
        près de monteral                                | montreal.qc
        he was reading a story                          | nothing
        i feel settle down                              | nothing
        """)
    void one_slip_in_a_large_towns_name_is_forgiven_where_a_town_is_expected(String message, String key) {
        assertThat(key(message, UNKNOWN)).isEqualTo(key);
    }

    @Test
    void a_name_that_several_towns_share_is_asked_about() {
        PlaceFinding.Several several = (PlaceFinding.Several) GAZETTEER.find("springfield", UNKNOWN);

        assertThat(several.nameKey()).isEqualTo("springfield");
        assertThat(several.places())
                .hasSize(6)
                .extracting(p -> p.region().code())
                .startsWith("MO", "MA", "IL");
        assertThat(GAZETTEER.named("springfield", UNKNOWN)).isEqualTo(several.places());
    }

    @Test
    void the_region_of_the_persons_number_settles_a_shared_name() {
        assertThat(key("springfield", region("IL"))).isEqualTo("springfield.il");
        assertThat(key("vancouver", region("WA"))).isEqualTo("vancouver.wa");
        assertThat(key("vancouver", region("BC"))).isEqualTo("vancouver.bc");
        assertThat(key("portland", region("ME"))).isEqualTo("portland.me");
        assertThat(key("in ontario", region("CA"))).isEqualTo("ontario.ca");
    }

    /** Either Portland is named without its state: whoever is beside one is asked, or is understood. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        portland     | TX | several:portland
        portland     | MA | several:portland
        portland     | WA | portland.or
        portland     | ME | portland.me
        jacksonville | TX | several:jacksonville
        jacksonville | FL | jacksonville.fl
        jacksonville | NC | jacksonville.nc
        kansas city  | TX | several:kansas-city
        columbus     | GA | columbus.ga
        vancouver    | OR | vancouver.wa
        dallas       | NY | dallas.tx
        houston      | WA | houston.tx
        """)
    void a_town_that_many_live_in_is_not_hidden_by_a_greater_one_of_its_name(String town, String from, String key) {
        assertThat(key(town, region(from))).isEqualTo(key);
    }

    @Test
    void the_region_in_the_message_outweighs_that_of_the_number() {
        assertThat(key("springfield, missouri", region("IL"))).isEqualTo("springfield.mo");
        assertThat(key("vancouver canada", region("WA"))).isEqualTo("vancouver.bc");
    }

    @Test
    void a_village_near_home_does_not_hide_a_great_city() {
        assertThat(key("philadelphia", region("NY"))).isEqualTo("philadelphia.pa");
        assertThat(key("boston", region("NY"))).isEqualTo("several:boston");
    }

    @Test
    void the_likeliest_of_a_name_comes_first_for_a_person_of_that_region() {
        List<Place> places = GAZETTEER.named("springfield", region("OH"));

        assertThat(places).hasSizeLessThanOrEqualTo(6);
        assertThat(places.getFirst().region().code()).isEqualTo("OH");
    }

    @Test
    void a_name_key_is_never_the_key_of_a_place() {
        assertThat(GAZETTEER.place("springfield")).isEmpty();
        assertThat(GAZETTEER.named("springfield.il", UNKNOWN)).isEmpty();
    }

    @Test
    void a_place_is_found_again_by_its_key() {
        for (String key : List.of("98101", "V6B", "new-york-city.ny", "coeur-d-alene.id")) {
            assertThat(GAZETTEER.place(key)).map(Place::key).contains(key);
        }
        assertThat(GAZETTEER.place("nowhere.xx")).isEmpty();
    }

    @Test
    void a_place_has_the_time_zone_it_lives_in() {
        assertThat(GAZETTEER.place("98101").orElseThrow().zone()).hasToString("America/Los_Angeles");
        assertThat(GAZETTEER.place("V6B").orElseThrow().zone()).hasToString("America/Vancouver");
        assertThat(GAZETTEER.place("85001").orElseThrow().zone()).hasToString("America/Phoenix");
        assertThat(GAZETTEER.place("A1C").orElseThrow().zone()).hasToString("America/St_Johns");
        assertThat(GAZETTEER.place("00901").orElseThrow().zone()).hasToString("America/Puerto_Rico");
    }

    @Test
    void a_place_has_a_name_that_can_be_said() {
        assertThat(GAZETTEER.place("98101").orElseThrow().name()).isEqualTo("Seattle");
        assertThat(GAZETTEER.place("V6A").orElseThrow().name()).isEqualTo("Strathcona, Vancouver");
        assertThat(GAZETTEER.place("G9A").orElseThrow().name()).isEqualTo("Trois-Rivières East");
        assertThat(GAZETTEER.place("montreal.qc").orElseThrow().name()).isEqualTo("Montréal");
    }

    @Test
    void a_rural_area_is_marked_as_wide_and_a_city_code_is_not() {
        assertThat(GAZETTEER.place("X0A").orElseThrow().wide()).isTrue();
        assertThat(GAZETTEER.place("V6B").orElseThrow().wide()).isFalse();
        assertThat(GAZETTEER.place("98101").orElseThrow().wide()).isFalse();
    }

    @Test
    void keys_keep_to_what_an_address_may_hold() {
        Set<String> seen = new HashSet<>();
        new GazetteerFiles().towns(town -> {
            assertThat(town.place().key()).matches("[a-z0-9-]+\\.[a-z]{2}");
            assertThat(seen.add(town.place().key())).as(town.place().key()).isTrue();
        });
        new GazetteerFiles().codes(place -> assertThat(place.key()).matches("[0-9]{5}|[A-Z][0-9][A-Z]"));
    }

    @ParameterizedTest
    @CsvSource({
        "V0A,golden.bc",
        "T0E,jasper.ab",
        "K0K,picton.on",
        "K0C,alexandria.on",
        "V0N,whistler.bc",
        "P0K,iroquois-falls.on",
        "P0Y,kenora.on",
        "K0H,kingston.on",
        "V0V,prince-rupert.bc",
        "P0M,greater-sudbury.on",
        "P0G,parry-sound.on"
    })
    void a_wide_area_lies_near_the_town_that_it_is_named_after(String area, String town) {
        Place wide = GAZETTEER.place(area).orElseThrow();
        Place named = GAZETTEER.place(town).orElseThrow();
        double south = Math.abs(wide.latitude() - named.latitude());
        double west = Math.abs(wide.longitude() - named.longitude()) * Math.cos(Math.toRadians(named.latitude()));

        assertThat(wide.wide()).isTrue();
        assertThat(111.2 * Math.hypot(south, west)).as(area).isLessThan(100);
    }
}
