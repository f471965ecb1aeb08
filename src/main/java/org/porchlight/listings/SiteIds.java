package org.porchlight.listings;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import org.porchlight.sheets.PlainText;

/** Gives new sites ids that people can read, each once: {@code phoenix-house-dallas}. */
final class SiteIds {
    private static final int LENGTH = 60;

    private final Set<String> taken;

    SiteIds(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** The same for the same listing, as long as nobody else has it. */
    String fresh(Listing listing) {
        String name = listing.fields().value("name");
        String city = word(name + " " + listing.fields().value("city"));
        String street = word(name + " " + listing.fields().value("street") + " "
                + listing.fields().value("city"));
        for (String id : new String[] {own(listing.id()), city, street}) {
            if (!id.isEmpty() && taken.add(id)) {
                return id;
            }
        }
        CRC32 sum = new CRC32();
        sum.update((listing.source() + "\n" + listing.sourceId()).getBytes(StandardCharsets.UTF_8));
        String id = city + (city.isEmpty() ? "" : "-") + Long.toHexString(sum.getValue());
        for (int more = 2; !taken.add(id); more++) {
            id = city + "-" + Long.toHexString(sum.getValue()) + "-" + more;
        }
        return id;
    }

    /** A number alone isn't taken: other lists number their rows too. */
    private static String own(String id) {
        return id.matches("[a-z0-9]+(-[a-z0-9]+)*") && id.matches(".*[a-z].*") ? id : "";
    }

    private static String word(String text) {
        String word = PlainText.of(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return word.length() <= LENGTH ? word : word.substring(0, LENGTH).replaceAll("-+$", "");
    }
}
