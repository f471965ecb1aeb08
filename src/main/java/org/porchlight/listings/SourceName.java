package org.porchlight.listings;

import java.nio.file.Path;
import java.util.Locale;
import org.porchlight.sheets.PlainText;

/** The name under which a list is known from month to month: its file's, without a date, a version or "copy". */
final class SourceName {
    private SourceName() {}

    static String of(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        boolean descriptor =
                absolute.getFileName().toString().equals("datapackage.json") && absolute.getNameCount() > 1;
        Path named = descriptor ? absolute.getParent() : absolute;
        String name = named.getFileName().toString().replaceFirst("\\.(csv|tsv|txt|geojson|json|zip)$", "");
        String plain = PlainText.of(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String timeless = plain.replaceAll(
                "(-(copy|copie|copia|final|updated|new|v?\\d+|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec"
                        + "|january|february|march|april|june|july|august|september|october|november|december))+$",
                "");
        return timeless.isEmpty() ? "list" : timeless;
    }
}
