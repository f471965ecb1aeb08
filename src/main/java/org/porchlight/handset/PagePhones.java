package org.porchlight.handset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.exchange.Exchange;
import org.porchlight.exchange.Phone;

/**
 * The phones that the page can show: callers' phones of several kinds, and responders'. Each has a name, so that no
 * address of a page ever holds a number. All numbers are made up.
 */
public final class PagePhones {
    private static final String CALLERS = "/demo/phones.txt";
    private static final String RESPONDER = "responder-";
    private static final int SIDE_BY_SIDE = 3;

    private final Map<String, PagePhone> phones = new LinkedHashMap<>();

    private PagePhones() {}

    /**
     * Returns the demo's phones.
     *
     * @param hotline   the number that they call and text
     * @param callbacks the number that callbacks show, which callers may ring or text back
     * @param staff     the numbers of the responders
     */
    public static PagePhones of(Exchange exchange, String hotline, String callbacks, List<String> staff) {
        var known = new PagePhone.OurNumbers(hotline, callbacks);
        var all = new PagePhones();
        for (String line : lines()) {
            String[] cells = line.split("\\s+");
            Phone phone = exchange.phone(cells[1]).reach(Phone.Reach.valueOf(cells[2]));
            all.phones.put(cells[0], new PagePhone(cells[0], phone, known));
        }
        for (int i = 0; i < staff.size(); i++) {
            String name = RESPONDER + (i + 1);
            all.phones.put(name, new PagePhone(name, exchange.phone(staff.get(i)), known));
        }
        return all;
    }

    private static List<String> lines() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(PagePhones.class.getResourceAsStream(CALLERS), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<PagePhone> named(String name) {
        return Optional.ofNullable(phones.get(name));
    }

    /** Those of these names, each once and not too many; the first of all where no name is known. */
    List<PagePhone> chosen(List<String> names) {
        List<PagePhone> named = names.stream()
                .distinct()
                .flatMap(name -> named(name).stream())
                .limit(SIDE_BY_SIDE)
                .toList();
        return named.isEmpty() ? all().stream().limit(1).toList() : named;
    }

    Collection<PagePhone> all() {
        return phones.values();
    }
}
