package org.porchlight.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Region;
import org.porchlight.places.Place;
import org.porchlight.places.PlaceFinding;
import org.porchlight.understanding.Message;

/** Where people say they are, as they text it: addresses, neighbourhoods, towns that share a name, short answers. */
class PlacesInTextsTest {
    private static final Gazetteer GAZETTEER = Gazetteer.packaged();

    private static Optional<Region> region(String code) {
        return Optional.ofNullable(code)
                .map(it -> new Region(it.matches("BC|ON|QC|NB|AB") ? Country.CA : Country.US, it));
    }

    private static String found(String text, String from) {
        return key(GAZETTEER.find(Message.of(text).own(), region(from)));
    }

    private static String answered(String text, String from) {
        return key(GAZETTEER.answer(Message.of(text).own(), region(from)));
    }

    private static String key(PlaceFinding finding) {
        return switch (finding) {
            case PlaceFinding.One one -> one.place().key();
            case PlaceFinding.Several several -> "several:" + several.nameKey();
            case PlaceFinding.NoSuchCode unknown -> "unknown:" + unknown.code();
            case PlaceFinding.OnlyRegion area -> "area";
            case PlaceFinding.NoPlace nothing -> "nothing";
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        10001 Aurora Ave N, Seattle WA 98133                 | 98133
        10001 Aurora Ave N Seattle WA                        | seattle.wa
        12345 Main St Seattle WA                             | seattle.wa
        12345 Main St, Seattle, WA                           | seattle.wa
        12345 main st                                        | nothing
        20001 N Capitol St NE washington dc                  | washington.dc
        im at 10001 5th ave ny 10003                         | 10003
        60601 W Madison St Chicago                           | chicago.il
        apt 10001, 4500 elm street dallas tx                 | dallas.tx
        unit 20001 portland oregon                           | portland.or
        po box 10001 boise idaho                             | boise.id
        98101 near the main street library                   | 98101
        98101 or 98104                                       | 98104
        98104 bus stop                                       | 98104
        seattle wa 98101-1234                                | 98101
        98101 seattle wa                                     | 98101
        10001 something in portland or                       | portland.or
        9 8 1 0 1                                            | 98101
        9️⃣8️⃣1️⃣0️⃣1️⃣                                            | 98101
        9️⃣8️⃣1️⃣0️⃣1️⃣ please                                     | 98101
        ⑨⑧①⓪①                                                | 98101
        ９８１０１                                            | 98101
        WA98101                                              | 98101
        zip:98101                                            | 98101
        i lost 20000 dollars in las vegas                    | las-vegas.nv
        12345 rue Sainte-Catherine Montréal H2X 1Y6          | H2X
        10001 boul Saint-Laurent, Montréal                   | montreal.qc
        12345 avenue du Parc, Montréal QC                    | montreal.qc
        12345 chemin de la Côte-des-Neiges                   | cote-des-neiges-montreal.qc
        appartement 10001 à Gatineau                         | gatineau.qc
        12345 calle Sol, San Antonio TX                      | san-antonio.tx
        calle 10001 san antonio tejas 78207                  | 78207
        estoy en 12345 avenida central los angeles           | los-angeles.ca
        depto 10001 en Houston                               | houston.tx
        """)
    void a_house_number_is_no_code_and_the_code_at_the_end_or_a_town_with_its_state_wins(String text, String key) {
        assertThat(found(text, null)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        m5v2t6                | M5V
        m5v 2t6               | M5V
        M5V-2T6               | M5V
        VOB 1AO               | V0B
        h2x iy6               | H2X
        H0H 0H0               | unknown:H0H
        H3K                   | H3K
        l8p 1a1               | L8P
        J8X 3W1 hull          | J8X
        V6B 1️⃣A1️⃣            | V6B
        vancouver v6a         | V6A
        """)
    void a_canadian_code_is_read_as_people_type_it(String text, String key) {
        assertThat(found(text, null)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Reading               | several:reading
        reading pa            | reading.pa
        Orange                | several:orange
        hope                  | several:hope
        Hope bc               | hope.bc
        Bath                  | several:bath
        bend                  | bend.or
        mobile                | mobile.al
        im in mobile          | mobile.al
        paris                 | several:paris
        tyler                 | tyler.tx
        la                    | los-angeles.ca
        LA                    | los-angeles.ca
        la ca                 | los-angeles.ca
        sf                    | san-francisco.ca
        nyc                   | new-york-city.ny
        Mc Allen TX           | mcallen.tx
        mcallen               | mcallen.tx
        mc kinney tx          | mckinney.tx
        seatle                | seattle.wa
        Independence          | several:independence
        surprise              | surprise.az
        Needles               | needles.ca
        aurora                | several:aurora
        à Matane              | matane.qc
        la tuque              | la-tuque.qc
        montreal              | montreal.qc
        sherbrooke            | sherbrooke.qc
        soledad               | soledad.ca
        en Pharr              | pharr.tx
        el paso               | el-paso.tx
        hialeah               | hialeah.fl
        """)
    void an_everyday_word_is_a_town_when_a_place_was_asked_for(String text, String key) {
        assertThat(answered(text, null)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "home",
                "at home",
                "cool",
                "ok",
                "okay",
                "why",
                "outside",
                "the park",
                "downtown",
                "at the hospital",
                "school",
                "a friends house",
                "là",
                "chez moi",
                "à la maison",
                "dans la rue",
                "pourquoi",
                "au parc",
                "en mi casa",
                "en la calle",
                "aquí",
                "afuera",
                "en el parque",
                "por qué",
                "nowhere",
                "idk",
                "sure",
                "nice",
                "thanks"
            })
    void what_names_no_place_is_none_even_when_a_place_was_asked_for(String text) {
        assertThat(answered(text, null)).isIn("nothing", "area");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i hope he is ok",
                "im reading about it",
                "she was reading when it happened",
                "orange pills",
                "he took a bath and fell",
                "theres no hope left",
                "my mobile is dying",
                "what a surprise",
                "i want independence from this",
                "les gens sont fous",
                "il est en dernier",
                "j'espère que ça va",
                "la mission est finie",
                "el segundo dia",
                "no tengo esperanza",
                "la soledad me mata",
                "the heights of stupidity",
                "i need to talk to the hub",
                "je suis au plateau de la misère",
                "mi primo austin tomó mucho"
            })
    void a_word_inside_a_sentence_is_no_town(String text) {
        assertThat(found(text, null)).isEqualTo("nothing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        Windsor                     | -  | several:windsor
        windsor                     | OH | several:windsor
        windsor                     | ON | windsor.on
        windsor ontario             | OH | windsor.on
        windsor ct                  | ON | windsor.ct
        Niagara Falls               | -  | several:niagara-falls
        niagara falls               | NY | several:niagara-falls
        niagara falls               | ON | several:niagara-falls
        niagara falls ny            | ON | niagara-falls.ny
        Niagara Falls, Canada       | NY | niagara-falls.on
        sault ste marie             | -  | several:sault-saint-marie
        Sault Ste. Marie            | ON | several:sault-saint-marie
        Sault Ste. Marie ON         | -  | sault-saint-marie.on
        sault ste marie michigan    | ON | sault-saint-marie.mi
        the soo                     | ON | several:the-soo
        st stephen nb               | -  | saint-stephen.nb
        st. stephen                 | NB | saint-stephen.nb
        vancouver                   | -  | several:vancouver
        vancouver                   | BC | vancouver.bc
        vancouver                   | ON | vancouver.bc
        vancouver wa                | BC | vancouver.wa
        london                      | ON | london.on
        hamilton                    | AB | hamilton.on
        houston                     | AB | houston.tx
        toronto                     | NY | toronto.on
        """)
    void a_town_on_both_sides_of_the_border_asks_which(String text, String from, String key) {
        assertThat(found(text, from)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        Downtown Eastside                       | -  | downtown-eastside-vancouver.bc
        narcan downtown eastside                | -  | downtown-eastside-vancouver.bc
        im in the dtes                          | -  | downtown-eastside-vancouver.bc
        main and hastings                       | BC | downtown-eastside-vancouver.bc
        skid row                                | -  | skid-row-los-angeles.ca
        need a kit on skid row in la            | -  | skid-row-los-angeles.ca
        the tenderloin                          | -  | tenderloin-san-francisco.ca
        im in the tenderloin rn                 | -  | tenderloin-san-francisco.ca
        tenderloin sf                           | -  | tenderloin-san-francisco.ca
        in the TL                               | -  | tenderloin-san-francisco.ca
        16th and mission                        | CA | the-mission-san-francisco.ca
        the bronx                               | -  | the-bronx.ny
        south bronx                             | -  | south-bronx-new-york-city.ny
        mott haven                              | -  | mott-haven-new-york-city.ny
        bed stuy                                | -  | bed-stuy-new-york-city.ny
        kensington philly                       | -  | kensington-philadelphia.pa
        in kensington                           | PA | kensington-philadelphia.pa
        kensington                              | -  | several:kensington
        kensington market toronto               | -  | kensington-market-toronto.on
        mass and cass                           | -  | mass-and-cass-boston.ma
        methadone mile                          | -  | mass-and-cass-boston.ma
        parkdale toronto                        | -  | parkdale-toronto.on
        jane and finch                          | ON | jane-and-finch-toronto.on
        whalley                                 | BC | whalley-surrey.bc
        anacostia                               | -  | anacostia-washington.dc
        humboldt park chicago                   | -  | humboldt-park-chicago.il
        over the rhine                          | -  | over-the-rhine-cincinnati.oh
        hochelaga                               | -  | hochelaga-montreal.qc
        chu dans hochelag                       | QC | hochelaga-montreal.qc
        narcan pikangikum                       | -  | pikangikum.on
        naloxone in hobbema                     | -  | maskwacis.ab
        Maskwacis                               | AB | maskwacis.ab
        naloxone à Kanesatake                   | -  | kanesatake.qc
        i'm in eskasoni                         | NS | eskasoni.ns
        moricetown                              | BC | witset.bc
        lutsel k'e                              | NT | lutselke.nt
        narcan old crow yukon                   | -  | old-crow.yt
        naloxone dans Hochelaga-Maisonneuve     | -  | hochelaga-montreal.qc
        Parc-Ex                                 | -  | parc-extension-montreal.qc
        à parc ex                               | QC | parc-extension-montreal.qc
        Parc-Ex en haut de la pharmacie         | QC | parc-extension-montreal.qc
        centre-sud à montréal                   | -  | centre-sud-montreal.qc
        montréal nord                           | -  | montreal-nord-montreal.qc
        pointe-saint-charles                    | QC | pointe-saint-charles-montreal.qc
        saint-roch québec                       | -  | saint-roch-quebec.qc
        limoilou                                | -  | limoilou-quebec.qc
        basse-ville ottawa                      | -  | lowertown-ottawa.on
        rosemont montréal                       | -  | rosemont-montreal.qc
        vivo en el bronx                        | -  | the-bronx.ny
        la villita chicago                      | -  | little-village-chicago.il
        en la misión san francisco              | -  | the-mission-san-francisco.ca
        estoy en la pequeña habana              | -  | little-havana-miami.fl
        en santurce                             | -  | santurce-san-juan.pr
        segundo barrio el paso                  | -  | segundo-barrio-el-paso.tx
        boyle heights                           | -  | boyle-heights-los-angeles.ca
        el barrio nyc                           | -  | east-harlem-new-york-city.ny
        capitol hill seattle                    | -  | capitol-hill-seattle.wa
        capitol hill                            | CO | capitol-hill-denver.co
        """)
    void neighbourhoods_are_known_by_the_names_that_people_use(String text, String from, String key) {
        assertThat(found(text, from)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        he od'd at 98101                                      | 98101
        shes not breathing we are in seattle wa               | seattle.wa
        my friend is dying in toronto                         | toronto.on
        he overdosed, 10001 Aurora Ave N Seattle WA 98133     | 98133
        il respire plus on est à Montréal                     | montreal.qc
        surdose H2X 1Y6                                       | H2X
        no respira estoy en Houston TX                        | houston.tx
        sobredosis en el tenderloin                           | tenderloin-san-francisco.ca
        overdose in the downtown eastside                     | downtown-eastside-vancouver.bc
        """)
    void a_text_about_something_else_may_name_a_place_beyond_doubt(String text, String key) {
        assertThat(GAZETTEER.beside(Message.of(text).own(), Optional.empty()).map(Place::key))
                .contains(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jackson od'd",
                "austin wont wake up",
                "i hope he wakes up",
                "paris is not breathing",
                "he took 10000 mg",
                "she is dying in windsor",
                "12345 main st hes blue",
                "charlotte respire plus",
                "mi novia victoria no despierta",
                "call me at 2065550142"
            })
    void a_name_that_may_be_anybodys_is_no_place_beside_something_else(String text) {
        assertThat(GAZETTEER.beside(Message.of(text).own(), Optional.empty())).isEmpty();
    }
}
