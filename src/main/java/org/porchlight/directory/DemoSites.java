package org.porchlight.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.porchlight.hours.HoursReader;
import org.porchlight.hours.HoursReader.Reading;

/**
 * The invented sites of the demo, from {@code demo/sites.tsv}: a header line with the names of the fields, then a
 * site a line, with a tab between two fields. All are marked as demo; none exists.
 */
public final class DemoSites {
    private static final String RESOURCE = "/demo/sites.tsv";
    private static final String TAB = "\t";

    private DemoSites() {}

    /**
     * Reads the packaged list.
     *
     * @throws IllegalArgumentException naming the line that can't be read
     */
    public static List<SiteRecord> read() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(DemoSites.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
            return parse(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param lines the header first; empty lines are passed over */
    static List<SiteRecord> parse(List<String> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("demo sites: no header line");
        }
        String[] header = lines.getFirst().split(TAB, -1);
        List<SiteRecord> sites = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            try {
                SiteRecord site = site(header, lines.get(i).split(TAB, -1));
                if (!ids.add(site.id())) {
                    throw new IllegalArgumentException("id " + site.id() + " is there already");
                }
                sites.add(site);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("demo sites, line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return List.copyOf(sites);
    }

    private static SiteRecord site(String[] header, String[] values) {
        if (values.length != header.length) {
            throw new IllegalArgumentException(values.length + " fields where the header has " + header.length);
        }
        Map<String, String> fields = SiteFields.blank();
        for (int i = 0; i < header.length; i++) {
            fields.put(header[i], values[i]);
        }
        fields.put("demo", "true");
        SiteRecord site = SiteFields.read(fields);
        return switch (HoursReader.read(site.hours().text(), date -> false)) {
            case Reading.Usable _ -> site;
            case Reading.Unusable unusable -> throw new IllegalArgumentException(unusable.sentence());
        };
    }
}
