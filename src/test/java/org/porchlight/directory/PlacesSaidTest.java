package org.porchlight.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.conversation.EngineInputsFixture;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.places.Place;
import org.porchlight.script.ScriptFiles;
import org.porchlight.script.ScriptReader;
import org.porchlight.script.Words;
import org.porchlight.speech.PlaceNames;

/** Towns and areas of the gazetteer, as people who speak the language call them. */
class PlacesSaidTest {
    private static final Words WORDS = EngineInputsFixture.SCRIPT.words();
    private static final Gazetteer PLACES = Gazetteer.packaged();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        10001            | New York                    | New York                           | Nueva York
        the-bronx.ny     | The Bronx                   | Le Bronx                           | El Bronx
        70112            | New Orleans                 | La Nouvelle-Orléans                | Nueva Orleans
        philadelphia.pa  | Philadelphia                | Philadelphie                       | Filadelfia
        los-angeles.ca   | Los Angeles                 | Los Angeles                        | Los Ángeles
        quebec.qc        | Quebec City                 | Ville de Québec                    | Ciudad de Quebec
        G1R              | Quebec City East            | Québec Est                         | Ciudad de Quebec Este
        H3G              | Downtown Montreal Southeast | Centre-ville de Montréal Sud-Est   | Centro de Montreal Sureste
        H1G              | Montreal North              | Montréal-Nord                      | Montreal Norte
        H3C              | Griffintown, Montreal       | Griffintown, Montréal              | Griffintown, Montreal
        K1A              | Ottawa                      | Ottawa                             | Ottawa
        V6B+V6C          | Northeast Downtown or Waterfront, Vancouver | Centre-ville Nord-Est ou Waterfront, Vancouver | Centro noreste o Waterfront, Vancouver
        north-york.on    | North York                  | North York                         | North York
        skid-row-los-angeles.ca | Skid Row, Los Angeles | Skid Row, Los Angeles             | Skid Row, Los Ángeles
        """)
    void a_place_in_a_call(String key, String english, String french, String spanish) {
        Place place = PLACES.place(key).orElseThrow();

        assertThat(called(place, Language.EN, Channel.VOICE)).isEqualTo(english);
        assertThat(called(place, Language.FR, Channel.VOICE)).isEqualTo(french);
        assertThat(called(place, Language.ES, Channel.VOICE)).isEqualTo(spanish);
    }

    @Test
    void a_text_names_the_state_and_spares_the_accents_that_cost() {
        Place place = PLACES.place("los-angeles.ca").orElseThrow();

        assertThat(called(place, Language.ES, Channel.TEXT)).isEqualTo("Los Angeles, CA");
    }

    @Test
    void in_a_call_a_state_is_said_as_people_there_say_it() {
        Place place = PLACES.place("new-orleans.la").orElseThrow();

        assertThat(new PlaceNames(WORDS, Language.FR, Channel.VOICE).withRegion(place, Optional.empty()))
                .isEqualTo("La Nouvelle-Orléans, Louisiane");
        assertThat(new PlaceNames(WORDS, Language.ES, Channel.VOICE).withRegion(place, Optional.empty()))
                .isEqualTo("Nueva Orleans, Luisiana");
    }

    @Test
    void every_name_of_a_town_is_of_a_place_that_there_is() {
        Set<String> names = new HashSet<>();
        var files = new GazetteerFiles();
        files.towns(town -> add(town.place(), names));
        files.codes(place -> add(place, names));

        assertThat(ScriptReader.read(ScriptFiles.packaged()).phrases().keys(Language.EN))
                .filteredOn(key -> key.startsWith(PlaceNames.TOWNS))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(names).contains(key));
    }

    private static void add(Place place, Set<String> names) {
        for (String name : (Iterable<String>) Stream.of(place.name().split(", "))::iterator) {
            names.add(PlaceNames.prompt(name, place.region()));
            names.add(PlaceNames.prompt(
                    name.replaceAll("(?: (?:Inner|Outer|Central|(?:North|South)?(?:east|west)?|East|West))+$", ""),
                    place.region()));
        }
        names.add(PlaceNames.prompt(place.name(), place.region()));
    }

    private static String called(Place place, Language language, Channel channel) {
        return new PlaceNames(WORDS, language, channel).called(place);
    }
}
