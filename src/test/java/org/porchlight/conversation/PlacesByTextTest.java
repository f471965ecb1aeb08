package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Segments;
import org.porchlight.messaging.Sms;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.SiteReport;
import org.porchlight.turn.Turn;

/** Places in texts: where they lead, what they never lead away from, and what comes after an emergency. */
class PlacesByTextTest {
    private static Position text(Position from, String words) {
        return said(from, words).next();
    }

    private static Turn said(Position from, String words) {
        return EngineInputsFixture.step(from, Input.Words.of(words), Channel.TEXT);
    }

    private static Position fresh(Language language) {
        return Position.begin("0123456789abcdef0123456789abcdef", language, EngineInputsFixture.NOW);
    }

    private static Position at(String step, Language language) {
        return EngineInputsFixture.at(step, language, Optional.empty());
    }

    private static String topic(Position position) {
        return position.step().replaceFirst("\\..*", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | seattle wa                                         | naloxone | seattle.wa
        EN | Canton OH                                          | naloxone | canton.oh
        EN | narcan in the tenderloin                           | naloxone | tenderloin-san-francisco.ca
        EN | where can i get narcan skid row                    | naloxone | skid-row-los-angeles.ca
        EN | 10001 Aurora Ave N, Seattle WA 98133               | naloxone | 98133
        EN | Mc Allen TX                                        | naloxone | mcallen.tx
        EN | 9️⃣8️⃣1️⃣0️⃣1️⃣                                          | naloxone | 98101
        FR | naloxone à Hochelaga                               | naloxone | hochelaga-montreal.qc
        FR | je suis dans Parc-Ex                               | naloxone | parc-extension-montreal.qc
        FR | h2x 1y6                                            | naloxone | H2X
        FR | trousse près de Limoilou                           | naloxone | limoilou-quebec.qc
        ES | narcan en el Bronx                                 | naloxone | the-bronx.ny
        ES | estoy en la Pequeña Habana                         | naloxone | little-havana-miami.fl
        ES | naloxona Boyle Heights                             | naloxone | boyle-heights-los-angeles.ca
        """)
    void a_place_leads_to_what_is_near(Language language, String words, String topic, String place) {
        Position next = text(fresh(language), words);

        assertThat(next.place()).contains(place);
        assertThat(topic(next)).isEqualTo(topic);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | Reading                | reading
        EN | orange                 | orange
        EN | Hope                   | hope
        EN | la                     | los-angeles.ca
        EN | bend                   | bend.or
        EN | Niagara Falls          | niagara-falls
        FR | Windsor                | windsor
        FR | Limoilou               | limoilou-quebec.qc
        FR | Sept-Îles              | sept-iles.qc
        ES | la                     | los-angeles.ca
        ES | Soledad                | soledad.ca
        ES | Mesa                   | mesa.az
        ES | el centro              | el-centro.ca
        """)
    void everyday_words_are_places_when_a_place_was_asked_for(Language language, String words, String place) {
        assertThat(text(at("naloxone.where", language), words).place()).contains(place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | i hope he makes it, he is not breathing            | overdose
        EN | reading pa, my friend is blue and wont wake up     | overdose
        EN | hope bc he od'd                                    | overdose
        EN | we are in paradise and he wont wake up             | overdose
        FR | à Hope, il respire plus                            | overdose
        FR | mon ami se réveille pas on est à Verdun            | overdose
        ES | no respira estamos en Soledad                      | overdose
        ES | en Mesa, no despierta mi hermano                   | overdose
        EN | i want to die in seattle                           | suicide
        """)
    void a_town_never_beats_a_cry(Language language, String words, String topic) {
        assertThat(topic(text(fresh(language), words))).isEqualTo(topic);
        assertThat(topic(text(at("naloxone.where", language), words))).isEqualTo(topic);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | my friend overdosed in seattle wa 98101      | no narcan       | places     | 98101
        EN | he is not breathing we are in Portland OR    | i have no narcan| PLACES     | portland.or
        FR | surdose à Montréal H2X 1Y6                   | pas de naloxone | lieux      | H2X
        FR | il respire plus on est dans Hochelaga        | sans kit        | LIEUX      | hochelaga-montreal.qc
        ES | sobredosis en Houston TX                     | no tengo narcan | lugares    | houston.tx
        ES | no respira estamos en el Tenderloin          | sin narcan      | LUGARES    | tenderloin-san-francisco.ca
        """)
    void a_place_beside_an_emergency_is_served_after_the_steps(
            Language language, String cry, String none, String places, String place) {
        Position steps = text(fresh(language), cry);
        assertThat(topic(steps)).isEqualTo("overdose");
        assertThat(steps.place()).contains(place);

        Turn without = said(steps, none);
        assertThat(without.next().step()).isEqualTo("overdose.text-none-near");
        assertThat(words(without)).containsIgnoringCase(places);

        Position near = text(without.next(), places);
        assertThat(topic(near)).isEqualTo("naloxone");
        assertThat(near.place()).contains(place);
    }

    @ParameterizedTest
    @CsvSource({"EN,we are at 98101", "FR,on est à H2X 1Y6", "ES,estamos en 78207"})
    void a_place_named_inside_an_emergency_is_kept_and_leads_nowhere_else(Language language, String words) {
        Position steps = text(at("overdose.text", language), words);

        assertThat(topic(steps)).isEqualTo("overdose");
        assertThat(steps.place()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"EN,next", "FR,suite", "ES,sigue"})
    void without_a_place_no_places_are_offered(Language language, String next) {
        assertThat(text(at("overdose.text-three", language), next).step()).isEqualTo("overdose.text-after");
        assertThat(text(EngineInputsFixture.at("overdose.text-three", language, Optional.of("98101")), next)
                        .step())
                .isEqualTo("overdose.text-after-near");
    }

    @ParameterizedTest
    @CsvSource({"EN", "FR", "ES"})
    void what_offers_places_fits_two_segments(Language language) {
        for (String step : List.of("overdose.text-none-near", "overdose.text-after-near")) {
            Position there = EngineInputsFixture.at(step, language, Optional.of("98101"));
            String words = words(EngineInputsFixture.step(there, new Input.Keys("#"), Channel.TEXT));

            assertThat(Segments.of(words).count()).as(words).isLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EN,narcan 98101,women,no id,open now,wheelchair",
        "FR,naloxone 98101,femmes,sans piece,ouvert,fauteuil",
        "ES,naloxona 98101,mujeres,sin id,abierto,silla",
        "EN,test strips 98101,women,open now,,"
    })
    void a_place_that_was_chosen_by_wishes_fits_two_segments(ArgumentsAccessor row) {
        Position here = text(fresh(row.get(0, Language.class)), row.getString(1));
        for (int i = 2; i < row.size() && row.get(i) != null; i++) {
            Turn turn = said(here, row.getString(i));
            String sent = Sms.of(List.of(words(turn)));

            assertThat(Segments.of(sent).count()).as(sent).isLessThanOrEqualTo(2);
            here = turn.next();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | they were closed i just came from there       | CLOSED
        EN | its not there anymore                         | MOVED
        EN | went and they didnt have any                  | NO_KITS
        FR | y avait plus rien                             | NO_KITS
        FR | je viens d y aller et c etait ferme           | CLOSED
        ES | estaba cerrado cuando fui                     | CLOSED
        ES | llegué y ya no tenían                         | NO_KITS
        """)
    void what_a_sentence_says_of_the_place_that_was_told_is_a_report(
            Language language, String words, SiteReport report) {
        Turn turn = said(text(fresh(language), "98101"), words);

        assertThat(turn.promises())
                .filteredOn(Effect.ReportSite.class::isInstance)
                .extracting(promise -> ((Effect.ReportSite) promise).what())
                .containsExactly(report);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | they were closed and now hes not breathing    | overdose
        EN | its not there anymore i want to die           | suicide
        FR | c etait ferme et il respire plus              | overdose
        ES | estaba cerrado y mi hermano no despierta      | overdose
        """)
    void a_cry_beside_a_report_comes_first(Language language, String words, String topic) {
        assertThat(topic(text(text(fresh(language), "98101"), words))).isEqualTo(topic);
    }

    @ParameterizedTest
    @CsvSource({"EN,is it still open", "EN,are they closed", "FR,cest tu encore ouvert", "ES,sigue abierto"})
    void whether_a_place_is_still_open_is_answered_with_its_hours(Language language, String words) {
        assertThat(text(text(fresh(language), "98101"), words).step()).isEqualTo("naloxone.week");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | my moms house
        EN | near the hospital
        EN | the bus station downtown
        FR | chez ma mère
        FR | à l'hôpital
        ES | en casa de mi mamá
        ES | cerca del hospital
        """)
    void somewhere_that_no_list_of_places_knows_is_no_emergency(Language language, String words) {
        Turn turn = said(at("naloxone.where", language), words);

        assertThat(turn.next().step()).isEqualTo("naloxone.where");
        assertThat(turn.message()).contains("ZIP").doesNotContain("911");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | any clean needles near 98101          | 98101
        EN | call me back, im in Denver CO         | denver.co
        FR | des seringues à Gatineau svp          | gatineau.qc
        ES | jeringas en Hialeah FL                | hialeah.fl
        """)
    void a_place_beside_another_topic_is_kept(Language language, String words, String place) {
        assertThat(text(fresh(language), words).place()).contains(place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | austin wont wake up
        EN | i hope he wakes up
        EN | charlotte isnt breathing
        FR | mon chum victor respire plus
        ES | mi prima paris no despierta
        """)
    void a_persons_name_is_no_place(Language language, String words) {
        assertThat(text(fresh(language), words).place()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | Paris     | naloxone
        ES | paris     | naloxone
        FR | paris     | gambling
        EN | gracias   | questions
        EN | merci     | questions
        """)
    void a_town_that_is_a_word_of_another_language_is_a_town_to_who_does_not_write_that(
            Language language, String words, String topic) {
        Position next = text(fresh(language), words);

        assertThat(topic(next)).isEqualTo(topic);
        assertThat(topic(text(at("naloxone.where", language), words))).isIn("naloxone", topic);
    }

    private static String words(Turn turn) {
        return Sms.of(turn.says().stream().map(said -> said.in(Channel.TEXT)).toList());
    }
}
