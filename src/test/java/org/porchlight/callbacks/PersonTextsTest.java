package org.porchlight.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.callbacks.CallbacksFixture.ROBIN;
import static org.porchlight.callbacks.CallbacksFixture.SAM;
import static org.porchlight.callbacks.CallbacksFixture.asked;
import static org.porchlight.callbacks.CallbacksFixture.keyed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.callbacks.Dispositions.Ended;
import org.porchlight.callbacks.PersonTexts.Texted;
import org.porchlight.exchange.Text;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Region;
import org.porchlight.outbox.OutboxFixture;
import org.porchlight.outbox.Textable;
import org.porchlight.outbox.Textables;
import org.porchlight.places.Place;
import org.porchlight.places.Site;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.StopList;
import org.porchlight.speech.Window.Part;
import org.porchlight.testing.Cells;

/** Whoever has a request may text the person a place, a tip or a line, and never sees or says the number. */
class PersonTextsTest {
    private static final Textable PLACE = new Textable.SiteAddress("seattle-heron-box");
    private static final Textable TIP = new Textable.SaferTip("safer.opioids.near");
    private static final Textable LINE = new Textable.HelpLine("211");

    private final OutboxFixture it = new OutboxFixture();
    private final CallbacksFixture desk = it.desk;
    private final PersonTexts texts = it.personTexts();
    private UUID juniper;
    private UUID request;

    @BeforeEach
    void somebody_has_a_request() {
        juniper = desk.staff("juniper");
        desk.callbacks.ask(asked(1, ROBIN, "", desk.window(Part.MORNING)));
        take();
    }

    @AfterEach
    void close() {
        it.close();
    }

    private void take() {
        request = desk.request();
        desk.leases.take(request, juniper, now());
    }

    private Instant now() {
        return desk.time.instant();
    }

    private Texted send(Textable what) {
        return texts.send(request, juniper, what, now());
    }

    private List<String> read() {
        it.send();
        return it.inbox(ROBIN).stream().map(Text::body).toList();
    }

    @Test
    void what_is_sent_comes_from_the_callback_number_in_the_persons_language() {
        assertThat(send(PLACE)).isEqualTo(new Texted.Put(4));
        assertThat(send(TIP)).isEqualTo(new Texted.Put(3));
        assertThat(send(LINE)).isEqualTo(new Texted.Put(2));

        assertThat(read())
                .containsExactlyInAnyOrder(
                        "Hello. This is what we said we would send:\n139 Heronsong St, Seattle. Open now, at any hour.",
                        "Hello. This is what we said we would send:\n"
                                + "Keep naloxone near you, and tell people where it is. Be with someone you trust."
                                + " Take turns, so that one of you can help.",
                        "Hello. This is what we said we would send:\nFood, housing, local help:\n211");
        assertThat(it.inbox(ROBIN))
                .allSatisfy(text -> assertThat(text.parties().from()).isEqualTo(OutboxFixture.CALLBACKS.e164()));
        assertThat(desk.column("SELECT kind FROM act")).containsExactly("take", "text", "text", "text");
    }

    @Test
    void a_place_whose_text_would_have_an_empty_gap_is_not_put_into_the_outbox() {
        var streetless = it.personTexts(OutboxFixture::withoutStreet);

        assertThat(streetless.send(request, juniper, PLACE, now())).isEqualTo(new Texted.Unknown());
        assertThat(it.states()).isEmpty();
    }

    @Test
    void one_on_its_way_isnt_lost_when_the_call_is_over() {
        send(LINE);
        desk.ring(request, Duration.ofMinutes(30));
        assertThat(it.dispositions().end(request, juniper, Disposition.TALKED, Optional.empty(), now()))
                .isEqualTo(new Ended.Closed());

        assertThat(desk.open()).isEmpty();
        assertThat(read()).hasSize(1);
        assertThat(desk.column("SELECT kind FROM vault WHERE kind <> 'staff'"))
                .as("then the number is gone")
                .isEmpty();
        assertThat(send(LINE)).isEqualTo(new Texted.NotYours());
    }

    @Test
    void one_that_is_late_is_not_sent_any_more_and_one_that_is_withdrawn_neither() {
        send(LINE);
        desk.pass(Duration.ofMinutes(15));
        assertThat(read()).isEmpty();
        desk.leases.take(request, juniper, now());
        send(LINE);
        desk.withdrawals.withdraw(ROBIN);
        assertThat(read()).isEmpty();
    }

    @Test
    void five_are_enough() {
        for (int left = 4; left >= 0; left--) {
            assertThat(send(TIP)).isEqualTo(new Texted.Put(left));
        }
        assertThat(send(TIP)).isEqualTo(new Texted.Enough());
        assertThat(read()).hasSize(5);
    }

    @Test
    void nobody_else_may_and_no_phone_that_isnt_their_own_gets_any() {
        assertThat(texts.send(request, desk.staff("sage"), TIP, now())).isEqualTo(new Texted.NotYours());
        desk.stops.add(StopList.Kind.TEXTS, ROBIN);
        assertThat(send(TIP)).isEqualTo(new Texted.NoTexts());
        desk.withdrawals.withdraw(ROBIN);
        desk.drafts.put("contact", Secrets.of(SAM));
        desk.callbacks.ask(keyed(2, ROBIN, "contact", desk.window(Part.MORNING)));
        take();

        assertThat(send(TIP)).isEqualTo(new Texted.NoTexts());
        it.send();
        assertThat(it.inbox(SAM)).isEmpty();
    }

    @Test
    void only_what_there_is_may_be_sent_and_never_words_of_ones_own() {
        assertThat(send(new Textable.SiteAddress("nowhere"))).isEqualTo(new Texted.Unknown());
        assertThat(send(new Textable.SaferTip("call me at 206-555-0123"))).isEqualTo(new Texted.Unknown());
        assertThat(send(new Textable.SaferTip("overdose.text-one"))).isEqualTo(new Texted.Unknown());
        assertThat(send(new Textable.HelpLine("robin"))).isEqualTo(new Texted.Unknown());
        assertThat(it.column("SELECT kind FROM outbox")).isEmpty();
    }

    @Test
    void places_are_found_by_code_or_town() {
        assertThat(near("98101")).first().extracting(Site::id).asString().startsWith("seattle");
        assertThat(near("V6B 1A1")).isNotEmpty();
        assertThat(near("Seattle")).isNotEmpty();
        assertThat(texts.offers().places("xqzt", "naloxone", now())).isEqualTo(new Textables.FoundPlaces.NoSuchPlace());
        assertThat(texts.offers().places("springfield", "naloxone", now()))
                .isInstanceOfSatisfying(Textables.FoundPlaces.SeveralTowns.class, which -> assertThat(
                                near(which.towns().getFirst().key()))
                        .isNotNull());
        assertThat(texts.offers().services()).contains("naloxone");
    }

    private List<Site> near(String typed) {
        return switch (texts.offers().places(typed, "naloxone", now())) {
            case Textables.FoundPlaces.NearestSites(Place _, List<Site> sites) -> sites;
            case Textables.FoundPlaces.SeveralTowns _, Textables.FoundPlaces.NoSuchPlace _ ->
                throw new AssertionError("not one place: " + typed);
        };
    }

    @Test
    void tips_go_by_topic_and_lines_by_region() {
        assertThat(texts.offers().tips(Language.EN))
                .extracting(Textables.TipTopic::title)
                .contains("OPIOIDS", "DRINKING");
        assertThat(texts.offers().tips(Language.FR))
                .allSatisfy(topic -> assertThat(topic.tips()).isNotEmpty());
        assertThat(texts.offers().lines(Optional.of(new Region(Country.CA, "QC")), Language.FR, now()))
                .extracting(Textables.TextChoice::thing)
                .contains(new Textable.HelpLine("poison-qc"), LINE)
                .doesNotContain(new Textable.HelpLine("poison-us"));
    }

    @Test
    void no_column_holds_whose_it_was_nor_what_was_typed() {
        texts.offers().places("marmalade 98101", "naloxone", now());
        it.textFirst().ask(request, juniper, now());
        send(PLACE);
        send(TIP);
        send(LINE);
        it.send();

        List<String> cells = Cells.of(desk.database);
        assertThat(cells).contains("seattle-heron-box", "safer.opioids.near", "is-now-good", "asked");
        assertThat(cells)
                .noneMatch(cell ->
                        Cells.tells(cell, "2065550123") || Cells.tells(cell, "marmalade") || cell.contains("98101"));
    }
}
