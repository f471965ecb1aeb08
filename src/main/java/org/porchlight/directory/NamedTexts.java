package org.porchlight.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the named texts of one site as what they stand for, and says which of them can't be. */
record NamedTexts(Map<String, String> fields) {
    /** @throws IllegalArgumentException when there is no field of that name */
    String given(String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no field " + name);
        }
        return value;
    }

    /** @throws IllegalArgumentException when nothing is written there */
    String required(String name) {
        return optional(name).orElseThrow(() -> new IllegalArgumentException(name + " is empty"));
    }

    Optional<String> optional(String name) {
        return Optional.of(given(name)).filter(value -> !value.isBlank());
    }

    double number(String name) {
        try {
            return Double.parseDouble(given(name));
        } catch (NumberFormatException e) {
            throw unreadable(name, given(name));
        }
    }

    ZoneId zone(String name) {
        try {
            return ZoneId.of(given(name));
        } catch (DateTimeException e) {
            throw unreadable(name, given(name));
        }
    }

    Optional<LocalDate> date(String name) {
        return optional(name).map(written -> date(name, written));
    }

    Set<LocalDate> dates(String name) {
        return words(name).stream().map(written -> date(name, written)).collect(Collectors.toUnmodifiableSet());
    }

    private static LocalDate date(String name, String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw unreadable(name, written);
        }
    }

    boolean yesOrNo(String name) {
        return switch (given(name)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw unreadable(name, given(name));
        };
    }

    /** @param known reads a word of a closed list */
    <T> T oneOf(String name, Function<String, Optional<T>> known) {
        return known.apply(given(name)).orElseThrow(() -> unreadable(name, given(name)));
    }

    /** @param known reads a word of a closed list */
    <T> Set<T> someOf(String name, Function<String, Optional<T>> known) {
        Set<T> found = new LinkedHashSet<>();
        for (String word : words(name)) {
            found.add(known.apply(word).orElseThrow(() -> unreadable(name, word)));
        }
        return found;
    }

    /** The words of a field, with a space between them. */
    Collection<String> words(String name) {
        return optional(name).map(words -> Set.of(words.strip().split(" +"))).orElse(Set.of());
    }

    private static IllegalArgumentException unreadable(String name, String written) {
        if (written.isBlank()) {
            return new IllegalArgumentException(name + " is empty");
        }
        return new IllegalArgumentException(name + " can't be read: " + written);
    }
}
