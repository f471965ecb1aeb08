package org.porchlight.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Region;

/**
 * A site as named texts: the one form that table, file and demo list share. Services stand with a space between
 * them; what is absent is empty.
 */
final class SiteFields {
    static final List<String> NAMES = List.of(
            "id",
            "name",
            "street",
            "spoken",
            "city",
            "country",
            "region",
            "latitude",
            "longitude",
            "zone",
            "hours",
            "services",
            "kind",
            "note",
            "demo",
            "checked_on");

    private SiteFields() {}

    /** @throws IllegalArgumentException saying which field can't be read */
    static SiteRecord read(Map<String, String> fields) {
        Country country = Country.ofCode(required(fields, "country")).orElseThrow(() -> unreadable(fields, "country"));
        return new SiteRecord(
                required(fields, "id"),
                required(fields, "name"),
                given(fields, "street"),
                optional(fields, "spoken"),
                required(fields, "city"),
                new Region(country, required(fields, "region")),
                number(fields, "latitude"),
                number(fields, "longitude"),
                zone(fields),
                given(fields, "hours"),
                given(fields, "services").isEmpty()
                        ? Set.of()
                        : Set.of(given(fields, "services").split(" ")),
                SiteKind.ofCode(required(fields, "kind")).orElseThrow(() -> unreadable(fields, "kind")),
                given(fields, "note"),
                yesOrNo(fields, "demo"),
                optional(fields, "checked_on").map(date -> date(fields, date)));
    }

    static Map<String, String> write(SiteRecord site) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", site.id());
        fields.put("name", site.name());
        fields.put("street", site.street());
        fields.put("spoken", site.spoken().orElse(""));
        fields.put("city", site.city());
        fields.put("country", site.region().country().name());
        fields.put("region", site.region().code());
        fields.put("latitude", Double.toString(site.latitude()));
        fields.put("longitude", Double.toString(site.longitude()));
        fields.put("zone", site.zone().getId());
        fields.put("hours", site.hours());
        fields.put("services", String.join(" ", site.services()));
        fields.put("kind", site.kind().code());
        fields.put("note", site.note());
        fields.put("demo", Boolean.toString(site.demo()));
        fields.put("checked_on", site.checkedOn().map(LocalDate::toString).orElse(""));
        return fields;
    }

    private static String given(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no field " + name);
        }
        return value;
    }

    private static String required(Map<String, String> fields, String name) {
        return optional(fields, name).orElseThrow(() -> new IllegalArgumentException(name + " is empty"));
    }

    private static Optional<String> optional(Map<String, String> fields, String name) {
        return Optional.of(given(fields, name)).filter(value -> !value.isBlank());
    }

    private static double number(Map<String, String> fields, String name) {
        try {
            return Double.parseDouble(given(fields, name));
        } catch (NumberFormatException e) {
            throw unreadable(fields, name);
        }
    }

    private static ZoneId zone(Map<String, String> fields) {
        try {
            return ZoneId.of(given(fields, "zone"));
        } catch (DateTimeException e) {
            throw unreadable(fields, "zone");
        }
    }

    private static LocalDate date(Map<String, String> fields, String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw unreadable(fields, "checked_on");
        }
    }

    private static boolean yesOrNo(Map<String, String> fields, String name) {
        return switch (given(fields, name)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw unreadable(fields, name);
        };
    }

    private static IllegalArgumentException unreadable(Map<String, String> fields, String name) {
        return new IllegalArgumentException(name + " can't be read: " + fields.get(name));
    }
}
