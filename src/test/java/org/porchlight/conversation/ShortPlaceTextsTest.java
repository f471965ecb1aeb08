package org.porchlight.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.porchlight.directory.CurrentSites;
import org.porchlight.directory.DemoSites;
import org.porchlight.directory.Directory;
import org.porchlight.directory.Gazetteer;
import org.porchlight.directory.ReportedSite;
import org.porchlight.directory.SiteFields;
import org.porchlight.directory.SiteRecord;
import org.porchlight.directory.Sites;
import org.porchlight.hours.Holidays;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Gsm7;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Region;
import org.porchlight.messaging.Segments;
import org.porchlight.messaging.Sms;
import org.porchlight.places.PlaceFinding;
import org.porchlight.places.SiteDoubt;
import org.porchlight.places.SiteKind;
import org.porchlight.speech.SiteWords;
import org.porchlight.turn.Effect;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Input;
import org.porchlight.turn.Position;
import org.porchlight.turn.TextThread;
import org.porchlight.turn.Turn;

/** However a place is told in a text, it takes two segments at most, and where it is and when it is open stay in. */
class ShortPlaceTextsTest {
    private static final Gazetteer GAZETTEER = Gazetteer.packaged();
    /** Each language tries another part of all forms: what is long in one is long in the others. */
    private static final int STRIDE = 7;

    private static final Holidays HOLIDAYS = Holidays.read();

    /** A Monday at noon, a night, a holiday, and one in which a site may be about to close. */
    private static final List<Instant> MOMENTS = Stream.of("2026-11-23T18:00:00Z", "2026-12-26T09:30:00Z")
            .map(Instant::parse)
            .toList();

    private static final List<String> WISHES = List.of("", "women", "women no-id wheelchair english french spanish");

    /** Names, streets and notes as long as those of real lists. */
    private static final List<Map<String, String>> LONG = List.of(
            fields(
                    "name",
                    "Lanternfish County Health and Human Services East Clinic",
                    "street",
                    "12-2848 West Lanternfish Garden Rd, Suite B",
                    "plain_name",
                    "Blue door beside the library",
                    "note",
                    "Ask at the desk on the second floor for the blue bag; nobody asks why, and it is free.",
                    "hours",
                    "\"call first\"",
                    "phone",
                    "604-555-0142",
                    "city",
                    "Windsor",
                    "country",
                    "CA",
                    "region",
                    "ON",
                    "latitude",
                    "42.31",
                    "longitude",
                    "-83.03",
                    "zone",
                    "America/Toronto"),
            fields(
                    "name",
                    "Centre communautaire du Réverbère-Bleu de Saint-Henri",
                    "street",
                    "1160, boulevard du Réverbère-Bleu Ouest, bureau 210",
                    "note",
                    "fr: Demandez la trousse au comptoir du deuxième étage; aucune question ne vous sera posée.",
                    "hours",
                    "Mo-Fr 08:30-16:45",
                    "phone",
                    "514-555-0142",
                    "kind",
                    "vending",
                    "city",
                    "Saint-Jean-sur-Richelieu",
                    "country",
                    "CA",
                    "region",
                    "QC",
                    "latitude",
                    "45.31",
                    "longitude",
                    "-73.26",
                    "zone",
                    "America/Toronto"));

    private static final Map<String, List<String>> BESIDES = Map.of(
            "Seattle", List.of("98101"),
            "Vancouver", List.of("V6B", "V6A+V6C", "bellingham.wa"),
            "Toronto", List.of("M5V"),
            "Montréal", List.of("H2X", "J0L", "parc-extension-montreal.qc"),
            "Windsor", List.of("detroit.mi"),
            "San Francisco", List.of("tenderloin-san-francisco.ca"),
            "Calgary", List.of("T2P"),
            "Winnipeg", List.of("R3B"));

    private record Form(SiteRecord site, String place, Instant now, Optional<SiteDoubt> doubt, String wishes) {}

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_place_is_told_in_two_segments(Language language) {
        List<Form> forms = forms();
        for (int i = language.ordinal(); i < forms.size(); i += STRIDE) {
            Form form = forms.get(i);
            Directory atlas = atlas(form);
            for (boolean first : List.of(true, false)) {
                for (boolean discreet : List.of(true, false)) {
                    kept(form, atlas, language, answered(form, atlas, language, first, discreet));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_place_that_a_caller_wants_by_text_comes_in_two_segments(Language language) {
        List<Form> forms =
                forms().stream().filter(form -> form.wishes().isEmpty()).toList();
        for (int i = language.ordinal(); i < forms.size(); i += STRIDE) {
            Form form = forms.get(i);
            for (String plainOrAddress : List.of("1", "2")) {
                Directory atlas = atlas(form);
                Position here = at("naloxone.private", form, language, false, false);
                Turn turn = Engine.step(
                        EngineInputsFixture.SCRIPT,
                        here,
                        new Input.Keys(plainOrAddress),
                        facts(form, Channel.VOICE, atlas));

                String sent = turn.effects().stream()
                        .filter(Effect.SendText.class::isInstance)
                        .map(text -> ((Effect.SendText) text).says())
                        .map(says -> Sms.of(
                                says.stream().map(said -> said.in(Channel.TEXT)).toList()))
                        .findFirst()
                        .orElseThrow();
                kept(form, atlas, language, sent);
            }
        }
    }

    /** Two segments, with where it is, when it is open and what people say of it. */
    private static void kept(Form form, Directory atlas, Language language, String sent) {
        var words = new SiteWords(EngineInputsFixture.SCRIPT.words(), language, Channel.TEXT)
                .inFull(atlas.site(form.site().id(), form.now()).orElseThrow());
        String plain = Gsm7.approximate(sent);

        assertThat(Segments.of(sent).count()).as(sent).isLessThanOrEqualTo(2);
        assertThat(plain)
                .contains(
                        Gsm7.approximate(words.get("street")),
                        Gsm7.approximate(form.site().address().city()))
                .contains(Gsm7.approximate(words.get("hours")), Gsm7.approximate(words.get("news")));
    }

    private static Directory atlas(Form form) {
        var sites = new Sites(List.of(form.site()), HOLIDAYS);
        return new Directory(
                GAZETTEER,
                new CurrentSites(form.doubt()
                        .map(doubt -> sites.doubting(doubted(form, doubt)))
                        .orElse(sites)));
    }

    private static List<ReportedSite> doubted(Form form, SiteDoubt doubt) {
        return List.of(new ReportedSite(form.site().id(), doubt, LocalDate.parse("2026-11-22"), 2, 2));
    }

    private static String answered(Form form, Directory atlas, Language language, boolean first, boolean discreet) {
        Turn turn = Engine.step(
                EngineInputsFixture.SCRIPT,
                at("naloxone.wide-text", form, language, first, discreet),
                Input.Words.of("1"),
                facts(form, Channel.TEXT, atlas));

        assertThat(turn.next().step()).as(form.toString()).isEqualTo("naloxone.sites");
        return turn.message();
    }

    private static Position at(String step, Form form, Language language, boolean first, boolean discreet) {
        Position begun = Position.begin("0123456789abcdef0123456789abcdef", language, form.now());
        var contact = begun.contact();
        return new Position(
                new Position.AskedStep(step, EngineInputsFixture.SCRIPT.fingerprint(step), false, 0),
                List.of(),
                language,
                Optional.of(form.place()),
                begun.listing(),
                form.wishes().isEmpty() ? Map.of() : Map.of("only", form.wishes()),
                first ? contact : new Position.ContactSoFar(contact.id(), form.now(), 3, 0, form.now()),
                new TextThread(!first, discreet, false, 0, 0, 0));
    }

    private static Facts facts(Form form, Channel channel, Directory atlas) {
        return new Facts(
                form.now(),
                channel,
                Optional.of(new Region(Country.US, "WA")),
                true,
                false,
                atlas,
                EngineInputsFixture.NO_CALLS);
    }

    private static List<Form> forms() {
        var forms = new ArrayList<Form>();
        for (SiteRecord site : sites()) {
            for (Instant now : MOMENTS) {
                for (String wishes : WISHES) {
                    for (String place : places(site)) {
                        Stream.concat(
                                        Stream.of(Optional.<SiteDoubt>empty()),
                                        Stream.of(SiteDoubt.CLOSED, SiteDoubt.NO_KITS)
                                                .map(Optional::of))
                                .forEach(doubt -> forms.add(new Form(site, place, now, doubt, wishes)));
                    }
                }
            }
        }
        return forms;
    }

    /** Its town, a code there, and where it is across the border or one of many in a wide area. */
    private static List<String> places(SiteRecord site) {
        var address = site.address();
        PlaceFinding town =
                GAZETTEER.find(address.city() + " " + address.region().code(), Optional.of(address.region()));
        var places = new ArrayList<>(BESIDES.getOrDefault(site.address().city(), List.of()));
        places.add(((PlaceFinding.One) town).place().key());
        return places;
    }

    private static Map<String, String> fields(String... fields) {
        var named = new HashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            named.put(fields[i], fields[i + 1]);
        }
        return named;
    }

    private static List<SiteRecord> sites() {
        var sites = new ArrayList<>(DemoSites.read());
        sites.removeIf(site -> site.kind() == SiteKind.MAIL);
        SiteRecord pattern = sites.getFirst();
        LONG.forEach(fields -> {
            var all = SiteFields.write(pattern);
            all.putAll(fields);
            sites.add(SiteFields.read(all));
        });
        return sites.stream().map(ShortPlaceTextsTest::withKits).toList();
    }

    private static SiteRecord withKits(SiteRecord site) {
        var fields = SiteFields.write(site);
        fields.put("services", "naloxone");
        return SiteFields.read(fields);
    }
}
