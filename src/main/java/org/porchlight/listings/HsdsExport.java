package org.porchlight.listings;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.porchlight.directory.SiteFields;
import org.porchlight.directory.SiteRecord;
import org.porchlight.places.SiteService;

/**
 * Writes sites as the tables of an HSDS 3.1 package. A site becomes an organization, a service and a location of its name;
 * what HSDS has no column for goes into attributes ({@link HsdsAttributes}).
 */
final class HsdsExport {
    /** What stands in columns of HSDS, and comes back from there as it was. */
    private static final Set<String> IN_COLUMNS = Set.of(
            "name",
            "street",
            "city",
            "country",
            "region",
            "postal_code",
            "latitude",
            "longitude",
            "languages",
            "checked_on");
    /** Written where they are empty too: that a site has no source is told. */
    private static final Set<String> ALWAYS = Set.of("source", "source_id");

    private final HsdsPackage tables = new HsdsPackage();

    private HsdsExport() {}

    /** The files of the package by their names. */
    static Map<String, String> files(List<SiteRecord> sites) {
        var export = new HsdsExport();
        export.terms();
        sites.forEach(export::site);
        return export.tables.files();
    }

    /** The same for the same thing, so that two exports can be compared. */
    private static String id(String kind, String of) {
        return UUID.nameUUIDFromBytes(("porchlight " + kind + " " + of).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String term(String code) {
        return id("term", code);
    }

    private void terms() {
        String ours = id("taxonomy", "");
        tables.row("taxonomy", ours, "Porchlight", "Services that callers can ask for, and fields of a place.");
        for (SiteService service : SiteService.values()) {
            String code = service.code();
            tables.row("taxonomy_term", term(code), code, code.replace('-', ' '), "", ours);
        }
        tables.row("taxonomy_term", term("field"), "field", "a field of a place", "", ours);
    }

    private void site(SiteRecord site) {
        Map<String, String> fields = SiteFields.write(site);
        String location = id("location", site.id());
        offer(site, fields, location);
        place(site, fields, location);
        site.contact().phone().ifPresent(phone -> phone(site, location, phone));
        schedules(site, location);
        for (String code : site.welcome().languages()) {
            tables.row("language", id("language " + code, site.id()), location, code);
        }
        fields.forEach((field, value) -> {
            if (!IN_COLUMNS.contains(field) && (ALWAYS.contains(field) || !value.isEmpty())) {
                String label = HsdsAttributes.LABEL + field;
                String id = id("field " + field, site.id());
                tables.row("attribute", id, location, term("field"), "field", "location", value, label);
            }
        });
    }

    private void offer(SiteRecord site, Map<String, String> fields, String location) {
        String name = fields.get("name");
        String organization = id("organization", site.id());
        String service = id("service", site.id());
        String checked = fields.get("checked_on");
        tables.row("organization", organization, name, name);
        tables.row(
                "service",
                service,
                organization,
                name,
                fields.get("services"),
                "active",
                fields.get("note"),
                checked,
                fields.get("alert"));
        tables.row("service_at_location", id("link", site.id()), service, location);
        for (SiteService offered : site.services()) {
            String id = id("offer " + offered.code(), site.id());
            tables.row("attribute", id, service, term(offered.code()), "taxonomy", "service", "", "");
        }
    }

    private void place(SiteRecord site, Map<String, String> fields, String location) {
        boolean mail = fields.get("kind").equals("mail");
        tables.row(
                "location",
                location,
                mail ? "virtual" : "physical",
                id("organization", site.id()),
                fields.get("name"),
                fields.get("latitude"),
                fields.get("longitude"));
        tables.row(
                "address",
                id("address", site.id()),
                location,
                fields.get("street"),
                fields.get("city"),
                fields.get("region"),
                fields.get("postal_code"),
                fields.get("country"),
                "physical");
    }

    private void phone(SiteRecord site, String location, String phone) {
        String[] parts = phone.split(" ?(x|ext\\.?|poste) ?", 2);
        tables.row("phone", id("phone", site.id()), location, parts[0], parts.length > 1 ? parts[1] : "", "voice");
    }

    private void schedules(SiteRecord site, String location) {
        String hours = site.hours().text();
        List<SimpleWeek.Times> week = SimpleWeek.of(hours);
        for (int i = 0; i < week.size(); i++) {
            SimpleWeek.Times times = week.get(i);
            String id = id("schedule " + i, site.id());
            tables.row("schedule", id, location, "WEEKLY", times.byday(), times.opens(), times.closes(), hours);
        }
        if (week.isEmpty() && !hours.isEmpty()) {
            tables.row("schedule", id("schedule", site.id()), location, "", "", "", "", hours);
        }
    }
}
