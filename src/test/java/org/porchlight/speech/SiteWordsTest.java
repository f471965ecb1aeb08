package org.porchlight.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.conversation.EngineInputsFixture;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Region;
import org.porchlight.places.MailOrder;
import org.porchlight.places.Opening;
import org.porchlight.places.Place;
import org.porchlight.places.Site;
import org.porchlight.places.SiteDetail;
import org.porchlight.places.SiteDoubt;
import org.porchlight.places.SiteKind;
import org.porchlight.places.SiteNote;
import org.porchlight.places.TransWomen;
import org.porchlight.places.WomenHours;

/** Hours and distances as a person would say them. The 23rd of November 2026 is a Monday. */
class SiteWordsTest {
    private static final Place VANCOUVER = new Place(
            "V6B", "Vancouver", new Region(Country.CA, "BC"), 49.28, -123.1, ZoneId.of("America/Vancouver"), false);

    private static final Place SEATTLE = new Place(
            "98101", "Seattle", new Region(Country.US, "WA"), 47.6, -122.3, ZoneId.of("America/Los_Angeles"), false);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | VOICE | 2026-11-23T10:00 | 2026-11-23T17:00 | Open now, until 5 in the afternoon
        EN | VOICE | 2026-11-23T10:00 | 2026-11-23T12:00 | Open now, until noon
        EN | VOICE | 2026-11-23T20:00 | 2026-11-24T00:00 | Open now, until midnight
        EN | VOICE | 2026-11-23T23:00 | 2026-11-24T02:00 | Open now, until 2 in the morning
        EN | VOICE | 2026-11-24T01:00 | 2026-11-24T02:00 | Open now, until 2 in the morning
        EN | VOICE | 2026-11-24T01:00 | 2026-11-25T02:00 | Open now, until Wednesday at 2 in the morning
        EN | TEXT  | 2026-11-23T20:00 | 2026-11-24T00:30 | Open now, until 12:30 am
        EN | TEXT  | 2026-11-23T10:00 | 2026-11-25T17:00 | Open now, until Wednesday at 5 pm
        FR | VOICE | 2026-11-23T20:00 | 2026-11-24T00:30 | Ouvert, jusqu'à 0 heure 30
        FR | TEXT  | 2026-11-23T10:00 | 2026-11-23T17:00 | Ouvert, jusqu'à 17 h
        FR | VOICE | 2026-11-23T10:00 | 2026-11-23T13:05 | Ouvert, jusqu'à 13 heures 05
        ES | VOICE | 2026-11-23T10:00 | 2026-11-23T13:00 | Abierto ahora, hasta la 1 de la tarde
        """)
    void an_open_site_says_until_when(Language language, Channel channel, String now, String until, String said) {
        var open = new Opening.Open(Optional.of(LocalDateTime.parse(until)), false);

        assertThat(hours(language, channel, now, open)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | VOICE | 2026-11-23T08:00 | 2026-11-23T09:00 | Closed now. Opens today at 9 in the morning
        EN | VOICE | 2026-11-23T18:00 | 2026-11-24T09:30 | Closed now. Opens tomorrow at 9 30 in the morning
        EN | TEXT  | 2026-11-23T18:00 | 2026-11-29T09:00 | Closed until Sunday, 9 am
        EN | VOICE | 2026-11-23T18:00 | 2026-11-24T00:00 | Closed now. Opens again at midnight tonight
        FR | TEXT  | 2026-11-23T18:00 | 2026-11-24T00:00 | Fermé en ce moment. Rouvre cette nuit à minuit
        EN | TEXT  | 2026-11-23T18:00 | 2026-11-26T00:00 | Closed now. Opens again Thursday
        ES | TEXT  | 2026-11-23T18:00 | 2026-11-26T00:00 | Cerrado ahora. Vuelve a abrir el jueves
        EN | TEXT  | 2026-11-23T18:00 | 2026-11-30T09:00 | Closed until Monday, 9 am
        EN | TEXT  | 2026-11-23T18:00 | 2026-12-01T09:00 | Closed for more than a week
        FR | TEXT  | 2026-11-23T18:00 | 2026-11-30T09:00 | Fermé jusqu'à lundi, 9 h
        ES | TEXT  | 2026-11-23T18:00 | 2026-11-24T01:00 | Cerrado ahora. Abre mañana a la 1 am
        """)
    void a_closed_site_says_when_it_opens(Language language, Channel channel, String now, String opens, String said) {
        var closed = new Opening.Closed(Optional.of(LocalDateTime.parse(opens)));

        assertThat(hours(language, channel, now, closed)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        US | 0.1  | Very near
        US | 0.8  | About half a mile away
        US | 1.6  | About 1 mile away
        US | 8.0  | About 5 miles away
        CA | 0.5  | About half a km away
        CA | 12.4 | About 12 km away
        US | 0.4  | Very near
        CA | 0.2  | Very near
        CA | 1.4  | About 1 km away
        US | 3.0  | About 2 miles away
        CA | 79.6 | About 80 km away
        """)
    void distances_are_round_and_in_the_units_of_the_country(Country country, double kilometres, String said) {
        var site = site(country, kilometres, new Opening.Doubtful(), LocalDateTime.parse("2026-11-23T08:00"));

        Place here = country == Country.US ? SEATTLE : VANCOUVER;
        Place there = country == Country.US ? VANCOUVER : SEATTLE;
        assertThat(words(Language.EN, Channel.TEXT).of(site, here, Set.of())).containsEntry("distance", said);
        assertThat(words(Language.EN, Channel.TEXT).of(site, there, Set.of()))
                .containsEntry("distance", said + ", across the border");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        EN | Checked in March.     | None left until Thursday.            | None left until December 9.            | Only for women right now, trans women too. Checked in March.
        FR | Vérifié en mars.      | Il n'en reste plus avant jeudi.      | Il n'en reste plus avant le 9 décembre. | Pour les femmes seulement en ce moment, femmes trans comprises. Vérifié en mars.
        ES | Revisado en marzo.    | Ya no hay hasta el jueves.           | Ya no hay hasta el 9 de diciembre.      | En este momento es solo para mujeres, también mujeres trans. Revisado en marzo.
        """)
    void what_holds_for_the_time_being_is_said(
            Language language, String checked, String day, String date, String women) {
        assertThat(news(language, news(Optional.empty(), true, Optional.empty())))
                .isEqualTo(checked);
        assertThat(news(language, news(Optional.of(LocalDate.parse("2026-11-26")), false, Optional.empty())))
                .isEqualTo(day);
        assertThat(news(language, news(Optional.of(LocalDate.parse("2026-12-09")), false, Optional.empty())))
                .isEqualTo(date);
        assertThat(news(language, news(Optional.empty(), true, Optional.of(TransWomen.INCLUDED))))
                .isEqualTo(women);
        assertThat(news(language, SiteDetail.of(SiteNote.NONE))).isEmpty();
        for (SiteDoubt doubt : SiteDoubt.values()) {
            assertThat(news(language, SiteDetail.of(SiteNote.NONE).doubted(doubt)))
                    .isNotEmpty();
        }
    }

    private static SiteDetail news(Optional<LocalDate> noKits, boolean checked, Optional<TransWomen> women) {
        return new SiteDetail(
                SiteKind.STAFFED,
                Optional.empty(),
                Optional.of("Blue door"),
                Optional.of("206-555-0142"),
                SiteNote.NONE,
                SiteNote.NONE,
                noKits,
                Optional.of(LocalDate.parse("2026-03-08")).filter(_ -> checked),
                Optional.empty(),
                false,
                women.map(trans -> new WomenHours(trans, true, Optional.empty())));
    }

    private static String news(Language language, SiteDetail detail) {
        var values = words(language, Channel.VOICE).of(site(new Opening.Doubtful(), detail), SEATTLE, Set.of());
        return (values.get("news") + " " + values.get("checked")).strip();
    }

    private static Site site(Opening opening, SiteDetail detail) {
        Site site = site(Country.US, 1, opening, LocalDateTime.parse("2026-11-23T08:00"));
        return new Site(
                site.id(),
                site.name(),
                site.street(),
                site.spokenStreet(),
                site.fullStreet(),
                site.city(),
                site.country(),
                site.kilometres(),
                site.opening(),
                site.now(),
                detail);
    }

    @Test
    void a_site_to_call_first_says_its_number_and_a_discreet_one_its_plain_name() {
        Site site = site(new Opening.CallFirst(), news(Optional.empty(), false, Optional.empty()));

        assertThat(words(Language.EN, Channel.VOICE).of(site).get("hours"))
                .isEqualTo("Call first: 2 0 6, 5 5 5, 0 1 4 2");
        assertThat(words(Language.ES, Channel.TEXT).of(site).get("hours")).isEqualTo("Llame antes: 206-555-0142");
        assertThat(words(Language.FR, Channel.TEXT).of(site, SEATTLE, Set.of()))
                .containsEntry("door", "Blue door, 1 Pine St");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | DISPENSER | A box, nobody there: open it, take what you need.                | It is a box, with nobody there: open it and take what you need.
        FR | DISPENSER | Un casier libre-service : ouvrez-le, prenez ce qu'il vous faut.  | C'est une boîte, sans personne sur place : ouvrez-la et prenez ce qu'il vous faut.
        ES | VENDING   | Es un expendedor, sin personal: siga sus pasos. A veces pide una clave. | Es un expendedor, sin personal: siga sus pasos. A veces pide una clave.
        EN | STAFFED   | ''                                                               | ''
        """)
    void where_nobody_is_that_is_said_though_no_note_does(
            Language language, SiteKind kind, String written, String spoken) {
        Site silent = site(new Opening.Doubtful(), SiteDetail.of(SiteNote.NONE).of(kind));
        Site noted = site(
                new Opening.Doubtful(),
                SiteDetail.of(SiteNote.read("Pull. | fr: Tirez. | es: Jale.")).of(kind));

        assertThat(words(language, Channel.TEXT).of(silent, SEATTLE, Set.of()))
                .containsEntry("note", written)
                .containsEntry("kind", written);
        assertThat(words(language, Channel.VOICE).of(noted, SEATTLE, Set.of()))
                .containsEntry("kind", spoken)
                .hasEntrySatisfying("note", note -> assertThat(note).isIn("Pull.", "Tirez.", "Jale."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | TEXT  | true  | Prairie Mail sends it by mail, free: 206-555-0142
        EN | VOICE | false | Prairie sends it by mail: 2 0 6, 5 5 5, 0 1 4 2
        FR | TEXT  | true  | Prairie Mail l'envoie par la poste, gratuitement : 206-555-0142
        ES | TEXT  | true  | Prairie Mail lo manda por correo, gratis: 206-555-0142
        """)
    void who_sends_by_mail_is_told_with_how_to_ask(Language language, Channel channel, boolean free, String said) {
        var order =
                new MailOrder("Prairie Mail", Optional.of("Prairie"), Optional.of("206-555-0142"), SiteNote.NONE, free);
        var silent = new MailOrder("Nobody", Optional.empty(), Optional.empty(), SiteNote.NONE, free);
        var mail = new MailOrderWords(EngineInputsFixture.SCRIPT.words(), language, channel);

        assertThat(mail.of(List.of(silent, order))).isEqualTo(said);
        assertThat(mail.of(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | TEXT  | 2026-11-23T18:00 | From 6 pm: call first, 206-555-0142
        EN | VOICE | 2026-11-23T18:00 | From 6 in the evening: call first, 2 0 6, 5 5 5, 0 1 4 2
        EN | TEXT  | 2026-11-25T18:00 | From Wednesday at 6 pm: call first, 206-555-0142
        EN | TEXT  | 2026-11-25T00:00 | For Wednesday: call first, 206-555-0142
        FR | TEXT  | 2026-11-23T18:00 | À partir de 18 h : appelez d'abord, 206-555-0142
        FR | TEXT  | 2026-11-25T18:00 | Fermé en ce moment. Dès mercredi à 18 h, appelez d'abord : 206-555-0142
        ES | TEXT  | 2026-11-23T18:00 | Desde las 6 pm: llame antes, 206-555-0142
        ES | TEXT  | 2026-11-25T18:00 | El miércoles desde las 6 pm: llame antes, 206-555-0142
        """)
    void a_site_that_may_open_later_says_from_when_a_call_settles_it(
            Language language, Channel channel, String from, String said) {
        Site site =
                site(new Opening.CallFrom(LocalDateTime.parse(from)), news(Optional.empty(), false, Optional.empty()));

        assertThat(words(language, channel).of(site).get("hours")).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | 2026-11-23T18:00 | Closed now. It may open from 6 pm
        FR | 2026-11-25T18:00 | Fermé en ce moment. Ouvre peut-être mercredi à partir de 18 h
        ES | 2026-11-25T00:00 | Cerrado ahora. Puede que abra el miércoles
        EN | 2026-12-05T18:00 | Closed for more than a week
        """)
    void without_a_phone_it_says_that_it_may_open(Language language, String from, String said) {
        assertThat(hours(language, Channel.TEXT, "2026-11-23T10:00", new Opening.CallFrom(LocalDateTime.parse(from))))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"EN,In that large area", "FR,Dans ce grand secteur", "ES,En esa zona grande"})
    void from_a_code_that_covers_half_a_province_no_distance_is_told(Language language, String said) {
        var wide = new Place(
                "V0A",
                "Upper Columbia",
                new Region(Country.CA, "BC"),
                51.3,
                -116.9,
                ZoneId.of("America/Edmonton"),
                true);
        Site site = site(Country.CA, 1, new Opening.Doubtful(), LocalDateTime.parse("2026-11-23T08:00"));

        assertThat(words(language, Channel.TEXT).of(site, wide, Set.of())).containsEntry("distance", said);
    }

    private static String hours(Language language, Channel channel, String now, Opening opening) {
        return words(language, channel)
                .of(site(Country.US, 1, opening, LocalDateTime.parse(now)), SEATTLE, Set.of())
                .get("hours");
    }

    private static SiteWords words(Language language, Channel channel) {
        return new SiteWords(EngineInputsFixture.SCRIPT.words(), language, channel);
    }

    private static Site site(Country country, double kilometres, Opening opening, LocalDateTime now) {
        return new Site(
                "1",
                "Lantern",
                "1 Pine St",
                "one Pine Street",
                "1 Pine Street",
                "Seattle",
                country,
                kilometres,
                opening,
                now,
                SiteDetail.of(SiteNote.read("Pull the handle.")));
    }
}
