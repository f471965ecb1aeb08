package org.porchlight.bench;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.porchlight.directory.DemoSites;
import org.porchlight.directory.SiteFields;
import org.porchlight.directory.SiteRecord;
import org.porchlight.directory.SiteStore;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Region;
import org.porchlight.places.Place;

/** A hundred thousand made-up sites, in clusters as people live, and places near them. */
final class BenchSites {
    static final int SITES = 100_000;
    private static final int AT_ONCE = 1_000;
    private static final List<String> HOURS = List.of(
            "24/7",
            "Mo-Fr 09:00-17:00; PH off",
            "Mo-Su 20:00-02:00",
            "We[2],Fr[-1] 13:00-16:00",
            "Tu-Sa 17:00-22:00",
            "");

    private final Random random = new Random(7);

    /** Saves those of the demo as a line's own. */
    static void likeTheDemo(SiteStore store) {
        store.save(DemoSites.read().stream().map(BenchSites::own).toList());
    }

    private static SiteRecord own(SiteRecord demo) {
        var fields = new HashMap<>(SiteFields.write(demo));
        fields.put("id", "own-" + fields.get("id"));
        fields.put("demo", "false");
        return SiteFields.read(fields);
    }

    /** Saves them all. */
    void fill(SiteStore store) {
        List<SiteRecord> records = records();
        for (int i = 0; i < SITES; i += AT_ONCE) {
            store.save(records.subList(i, i + AT_ONCE));
        }
    }

    private List<SiteRecord> records() {
        Map<String, String> first = SiteFields.write(DemoSites.read().getFirst());
        List<SiteRecord> records = new ArrayList<>(SITES);
        for (int i = 0; i < SITES; i++) {
            Place at = place();
            var fields = new HashMap<>(first);
            fields.put("id", "site-" + i);
            fields.put("name", "Room " + i);
            fields.put("spoken_name", "");
            fields.put("street", i + " Lanternfish Ave");
            fields.put("latitude", Double.toString(at.latitude()));
            fields.put("longitude", Double.toString(at.longitude()));
            fields.put("hours", HOURS.get(i % HOURS.size()));
            fields.put("demo", "false");
            records.add(SiteFields.read(fields));
        }
        return records;
    }

    /** Somewhere that people live. */
    Place place() {
        double latitude = 26 + 2 * random.nextInt(15) + random.nextGaussian() * 0.4;
        double longitude = -122 + 4 * random.nextInt(13) + random.nextGaussian() * 0.4;
        var zone = ZoneId.of("America/Los_Angeles");
        return new Place("98101", "Seattle", new Region(Country.US, "WA"), latitude, longitude, zone, false);
    }
}
