package org.porchlight.publicplaces;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import org.porchlight.directory.SiteAddress;
import org.porchlight.directory.SiteRecord;
import org.porchlight.directory.Sites;
import org.porchlight.messaging.Language;
import org.porchlight.places.SiteDoubt;
import org.porchlight.places.SiteNote;
import org.porchlight.places.SiteService;
import org.porchlight.places.SiteTrait;

/**
 * Writes all sites as GeoJSON (RFC 7946) for the pages of others: what may be told to everybody, and no field besides. A
 * field that would be empty is left out.
 */
final class PlacesGeoJson {
    private static final JsonFactory JSON = new JsonFactory();

    private PlacesGeoJson() {}

    /** Names a version of what is written: another one when anything in it differs. */
    static String tag(Sites sites) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            write(sites, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return '"' + HexFormat.of().formatHex(digest.digest(), 0, 16) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** One by one, however many there are: never all of them in memory. */
    static void write(Sites sites, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeArrayFieldStart("features");
            for (SiteRecord site : sites.records()) {
                json.writeStartObject();
                feature(json, site);
                json.writeObjectFieldStart("properties");
                place(json, site);
                offer(json, site);
                news(json, site);
                text(
                        json,
                        "in_doubt",
                        sites.doubt(site.id()).map(PlacesGeoJson::code).orElse(""));
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void feature(JsonGenerator json, SiteRecord site) throws IOException {
        SiteAddress address = site.address();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", site.id());
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", "Point");
        json.writeFieldName("coordinates");
        json.writeArray(new double[] {address.longitude(), address.latitude()}, 0, 2);
        json.writeEndObject();
    }

    private static void place(JsonGenerator json, SiteRecord site) throws IOException {
        SiteAddress address = site.address();
        text(json, "name", site.name().written());
        text(json, "kind", site.kind().code());
        text(json, "street", address.street());
        text(json, "city", address.city());
        text(json, "region", address.region().code());
        text(json, "country", address.region().country().name());
        json.writeBooleanField("approximate", address.approximate());
        text(json, "zone", address.zone().getId());
        text(json, "hours", site.hours().text());
        texts(json, "closed_on", site.hours().closedOn());
    }

    private static void offer(JsonGenerator json, SiteRecord site) throws IOException {
        texts(
                json,
                "services",
                site.services().stream().sorted().map(SiteService::code).toList());
        texts(
                json,
                "traits",
                site.welcome().traits().stream().map(SiteTrait::code).toList());
        text(json, "women_hours", site.welcome().womenHours());
        text(json, "trans_women", site.welcome().transWomen().code());
        texts(json, "languages", site.welcome().languages());
        text(json, "phone", site.contact().phone().orElse(""));
        note(json, "note", site.contact().note());
    }

    private static void news(JsonGenerator json, SiteRecord site) throws IOException {
        note(json, "alert", site.news().alert());
        text(
                json,
                "no_kits_until",
                site.news().noKitsUntil().map(Object::toString).orElse(""));
        text(json, "checked_on", site.news().checkedOn().map(Object::toString).orElse(""));
    }

    private static String code(SiteDoubt doubt) {
        return doubt.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void text(JsonGenerator json, String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }

    private static void texts(JsonGenerator json, String name, Collection<?> values) throws IOException {
        if (!values.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (Object value : values) {
                json.writeString(value.toString());
            }
            json.writeEndArray();
        }
    }

    private static void note(JsonGenerator json, String name, SiteNote note) throws IOException {
        if (!note.equals(SiteNote.NONE)) {
            json.writeObjectFieldStart(name);
            for (Language language : Language.values()) {
                text(json, language.code(), note.in(language));
            }
            json.writeEndObject();
        }
    }
}
