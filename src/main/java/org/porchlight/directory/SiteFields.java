package org.porchlight.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Region;
import org.porchlight.places.SiteKind;
import org.porchlight.places.SiteNote;
import org.porchlight.places.SiteService;
import org.porchlight.places.SiteTrait;
import org.porchlight.places.TransWomen;

/**
 * A site as named texts: the one form that table, file and demo list share. Several words or dates stand with a space
 * between them; what is absent is empty.
 */
public final class SiteFields {
    /** All names, in the order in which a table shows them. */
    public static final List<String> NAMES = List.of(
            "id",
            "name",
            "spoken_name",
            "plain_name",
            "kind",
            "street",
            "spoken",
            "city",
            "country",
            "region",
            "postal_code",
            "latitude",
            "longitude",
            "approximate",
            "zone",
            "hours",
            "closed_on",
            "services",
            "traits",
            "women_hours",
            "trans_women",
            "languages",
            "phone",
            "note",
            "alert",
            "no_kits_until",
            "checked_on",
            "vanished_on",
            "source",
            "source_id",
            "demo");

    private SiteFields() {}

    /** Every field, with nothing in it, to be filled. */
    public static Map<String, String> blank() {
        Map<String, String> fields = new LinkedHashMap<>();
        NAMES.forEach(name -> fields.put(name, ""));
        return fields;
    }

    /** @throws IllegalArgumentException saying which field can't be read */
    public static SiteRecord read(Map<String, String> fields) {
        var texts = new NamedTexts(fields);
        return new SiteRecord(
                texts.required("id"),
                texts.oneOf("kind", SiteKind::ofCode),
                new SiteName(texts.required("name"), texts.optional("spoken_name"), texts.optional("plain_name")),
                address(texts),
                new SiteHours(texts.given("hours"), texts.dates("closed_on")),
                texts.someOf("services", SiteService::ofCode),
                new SiteWelcome(
                        texts.someOf("traits", SiteTrait::ofCode),
                        texts.given("women_hours"),
                        texts.oneOf("trans_women", TransWomen::ofCode),
                        Set.copyOf(texts.words("languages"))),
                new SiteContact(texts.optional("phone"), SiteNote.read(texts.given("note"))),
                new SiteNews(
                        texts.date("checked_on"),
                        SiteNote.read(texts.given("alert")),
                        texts.date("no_kits_until"),
                        texts.date("vanished_on")),
                new SiteOrigin(texts.given("source"), texts.given("source_id"), texts.yesOrNo("demo")));
    }

    private static SiteAddress address(NamedTexts texts) {
        return new SiteAddress(
                texts.given("street"),
                texts.optional("spoken"),
                texts.required("city"),
                new Region(texts.oneOf("country", Country::ofCode), texts.required("region")),
                texts.optional("postal_code"),
                texts.number("latitude"),
                texts.number("longitude"),
                texts.optional("approximate").isPresent() && texts.yesOrNo("approximate"),
                texts.zone("zone"));
    }

    /** What {@link #read} reads. */
    public static Map<String, String> write(SiteRecord site) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", site.id());
        fields.put("name", site.name().written());
        fields.put("spoken_name", site.name().spoken().orElse(""));
        fields.put("plain_name", site.name().plain().orElse(""));
        fields.put("kind", site.kind().code());
        writeAddress(site.address(), fields);
        fields.put("hours", site.hours().text());
        fields.put("closed_on", words(site.hours().closedOn(), LocalDate::toString));
        fields.put("services", words(site.services(), SiteService::code));
        writeWelcome(site.welcome(), fields);
        fields.put("phone", site.contact().phone().orElse(""));
        fields.put("note", site.contact().note().written());
        writeNews(site.news(), fields);
        fields.put("source", site.origin().source());
        fields.put("source_id", site.origin().id());
        fields.put("demo", Boolean.toString(site.demo()));
        return fields;
    }

    private static void writeWelcome(SiteWelcome welcome, Map<String, String> fields) {
        fields.put("traits", words(welcome.traits(), SiteTrait::code));
        fields.put("women_hours", welcome.womenHours());
        fields.put("trans_women", welcome.transWomen().code());
        fields.put("languages", words(welcome.languages(), code -> code));
    }

    private static void writeNews(SiteNews news, Map<String, String> fields) {
        fields.put("alert", news.alert().written());
        fields.put("no_kits_until", date(news.noKitsUntil()));
        fields.put("checked_on", date(news.checkedOn()));
        fields.put("vanished_on", date(news.vanishedOn()));
    }

    private static void writeAddress(SiteAddress address, Map<String, String> fields) {
        fields.put("street", address.street());
        fields.put("spoken", address.spoken().orElse(""));
        fields.put("city", address.city());
        fields.put("country", address.region().country().name());
        fields.put("region", address.region().code());
        fields.put("postal_code", address.postalCode().orElse(""));
        fields.put("latitude", Double.toString(address.latitude()));
        fields.put("longitude", Double.toString(address.longitude()));
        fields.put("approximate", address.approximate() ? "true" : "");
        fields.put("zone", address.zone().getId());
    }

    private static <T extends Comparable<? super T>> String words(Collection<T> several, Function<T, String> written) {
        return several.stream().sorted().map(written).collect(Collectors.joining(" "));
    }

    private static String date(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }
}
