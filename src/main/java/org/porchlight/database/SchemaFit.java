package org.porchlight.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * How the tables of a database and the program fit. Tables that are older lack what the program asks for, so it doesn't start
 * on them. Newer ones mostly only have more: then it starts, or an upgrade that rolls from process to process could not
 * replace one that was killed meanwhile, nor be taken back; {@code schema_floor} says when they don't.
 */
public sealed interface SchemaFit {
    /** They are those of this program. */
    record Fits() implements SchemaFit {}

    /** There are none of ours. */
    record Missing() implements SchemaFit {}

    /** Migrations are still to run; {@code first} is the number of the first of them. */
    record Older(int first) implements SchemaFit {}

    /** A newer program has run its migrations, up to that number; this one still works on them. */
    record Newer(int last) implements SchemaFit {}

    /** A newer program has run its migrations, up to that number, and this one doesn't work on them. */
    record TooNew(int last) implements SchemaFit {}

    /** Says what is wrong and what to do; empty when they fit. */
    default Optional<String> trouble() {
        return switch (this) {
            case Fits() -> Optional.empty();
            case Missing() ->
                Optional.of("DATABASE_URL names a database without our tables. Make them first, with: "
                        + "java -jar target/porchlight.jar migrate");
            case Older(int first) ->
                Optional.of("The tables are older than this program: migration " + first + " has not run. Run: "
                        + "java -jar target/porchlight.jar migrate");
            case Newer(int last) ->
                Optional.of("The tables are newer than this program (migration " + last + "), which still works on"
                        + " them. End the upgrade: start the newer jar here, too.");
            case TooNew(int last) ->
                Optional.of("This jar is older than the tables (migration " + last + ") and doesn't work on them."
                        + " Start the newer jar, or restore the backup from before it.");
        };
    }

    /** Whether a program may start on them. */
    default boolean startable() {
        return this instanceof Fits || this instanceof Newer;
    }

    /** Compares the tables that are there. */
    static SchemaFit of(Handle handle) {
        return handle.select("SELECT to_regclass('flyway_schema_history') IS NOT NULL")
                        .mapTo(boolean.class)
                        .one()
                ? compared(handle)
                : new Missing();
    }

    private static SchemaFit compared(Handle handle) {
        SortedSet<Integer> ran = new TreeSet<>(
                handle.select("SELECT CAST(version AS integer) FROM flyway_schema_history WHERE success AND version ~"
                                + " '^[0-9]+$'")
                        .mapTo(int.class)
                        .list());
        SortedSet<Integer> missing = new TreeSet<>(Packaged.NUMBERS);
        missing.removeAll(ran);
        if (!missing.isEmpty()) {
            return new Older(missing.first());
        }
        int last = ran.last();
        if (last <= Packaged.NUMBERS.last()) {
            return new Fits();
        }
        int floor =
                handle.select("SELECT least FROM schema_floor").mapTo(int.class).one();
        return floor > Packaged.NUMBERS.last() ? new TooNew(last) : new Newer(last);
    }

    /** The migrations that the program brings along, in its jar or beside its classes. */
    final class Packaged {
        private static final Pattern NAME = Pattern.compile("(?:.*/)?V([0-9]+)__[^/]*\\.sql");
        private static final SortedSet<Integer> NUMBERS =
                beside(SchemaFit.class.getResource("/migrations/V001__day_keys.sql"));

        private Packaged() {}

        /** @param first the file of one of them */
        static SortedSet<Integer> beside(URL first) {
            try {
                if (first.openConnection() instanceof JarURLConnection jar) {
                    return numbers(jar.getJarFile().stream().map(Object::toString));
                }
                try (Stream<Path> files = Files.list(Path.of(uri(first)).getParent())) {
                    return numbers(files.map(Path::toString));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private static URI uri(URL first) {
            try {
                return first.toURI();
            } catch (URISyntaxException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static SortedSet<Integer> numbers(Stream<String> names) {
            return names.map(NAME::matcher)
                    .filter(name -> name.matches())
                    .map(name -> Integer.parseInt(name.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
