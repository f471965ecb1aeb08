package org.porchlight.settings;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.porchlight.messaging.Typos;

/**
 * Finds settings that nobody reads and that were most likely meant to be ours: by a name that is nearly one of ours, or that
 * begins as only ours do. The value is never looked at. What else stands in an environment is nobody's business here.
 */
final class Misspelt {
    private static final List<String> OURS = List.of("PORCHLIGHT_", "HOTLINE_", "OPERATOR_", "CALLBACK_", "CALLBACKS_");

    /** Short names are too near to everybody's. */
    private static final int LONG = 8;

    private static final int SLIPS = 2;

    /** One more in long names. */
    private static final int LONGER = 12;

    /** Read by the files of install/, by systemd or by the provider's own tools. */
    private static final Set<String> OTHERS =
            Set.of("BACKUP_RECIPIENT", "TWILIO_REGION", "TWILIO_EDGE", "CACHE_DIRECTORY", "LOGS_DIRECTORY");

    private Misspelt() {}

    /**
     * Says which, a sentence each, in the order of their names.
     *
     * @param set the names in the environment
     * @param known the names that are read
     */
    static List<String> among(Collection<String> set, Set<String> known) {
        return set.stream()
                .filter(name -> !known.contains(name) && !OTHERS.contains(name))
                .sorted()
                .flatMap(name -> said(name, known).stream())
                .toList();
    }

    private static Optional<String> said(String name, Set<String> known) {
        Optional<String> meant = meant(name, known);
        if (meant.isPresent()) {
            return Optional.of("The setting " + name + " is not read. Is it " + meant.get() + "?");
        }
        return Stream.of(name)
                .filter(it -> OURS.stream().anyMatch(it::startsWith))
                .findFirst()
                .map(it ->
                        "The setting " + it + " is not read: there is none of that name. See Settings in the README.");
    }

    private static Optional<String> meant(String name, Set<String> known) {
        String plain = plain(name);
        return known.stream()
                .sorted()
                .filter(ours -> plain.equals(plain(ours))
                        || ours.length() >= LONG && Typos.between(plain, plain(ours)) <= slips(ours))
                .findFirst();
    }

    private static int slips(String ours) {
        return ours.length() < LONGER ? SLIPS : SLIPS + 1;
    }

    /** Small letters, hyphens and a letter for many are slips, too. */
    private static String plain(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
