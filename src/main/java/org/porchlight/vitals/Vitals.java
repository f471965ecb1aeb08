package org.porchlight.vitals;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.ClockWatch;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.database.SchemaFit;
import org.porchlight.repeating.RepeatedWork;
import org.porchlight.repeating.RepeatedWork.Part;
import org.porchlight.repeating.TaskWatch;
import org.porchlight.repeating.Ticker;

/**
 * Says what of the line's machinery doesn't do what it should, in words and with what to do: tasks and jobs that don't run,
 * workers that are gone, a database that refuses or doesn't fit, texts that wait too long. Each process writes here that it
 * lives, which shows at once whether the database takes changes. Mends nothing.
 */
public final class Vitals {
    /** How often a process writes that it lives. */
    private static final Duration BEAT = Duration.ofSeconds(30);

    private final Database database;
    private final TaskWatch tasks;
    private final UUID id;
    private final Supplier<Stream<String>> others;
    private final Map<ProcessKind, Ticker> tickers = new ConcurrentHashMap<>();
    private final Refusals refusals = new Refusals();
    private final ClockWatch clock;
    private volatile OptionalInt key = OptionalInt.empty();
    private final WaitingTexts texts = new WaitingTexts();

    /**
     * Writes nothing yet.
     *
     * @param tasks what this process repeats
     * @param clock compares the machine's with the database's, also in a demo whose callers move theirs
     * @param random makes up a name for this process
     * @param others what other parts of this process say is wrong, a sentence each; asked anew each time
     */
    public Vitals(
            Database database, TaskWatch tasks, ClockWatch clock, Random random, Supplier<Stream<String>> others) {
        this.database = database;
        this.tasks = tasks;
        this.clock = clock;
        this.id = new UUID(random.nextLong(), random.nextLong());
        this.others = others;
    }

    /**
     * Has this process write from now on that it lives, at once for the first time, with what is wrong as it sees it. All else
     * waits for half a minute, in which a process has enough to do.
     *
     * @param sealing the number of the key under which it seals
     * @param probe asks whether the provider lets us in
     * @param more what it does as often
     */
    public void lives(ProcessKind kind, int sealing, Runnable probe, Part... more) {
        key = OptionalInt.of(sealing);
        var ticker = new Ticker(kind.column(), tasks);
        tickers.put(kind, ticker);
        var beat = Part.telling("writing that " + kind.column() + " lives", () -> beat(kind, said(own())));
        ticker.nowAndEvery(BEAT, ProcessRows.SILENT, new RepeatedWork(List.of(beat)));
        var asking = Part.of("asking whether the provider lets us in", probe);
        ticker.every(
                BEAT,
                ProcessRows.SILENT,
                new RepeatedWork(
                        Stream.concat(Stream.of(asking), Stream.of(more)).toList()));
    }

    private List<String> said(List<String> own) {
        return Stream.concat(own.stream(), others.get()).toList();
    }

    /**
     * Writes that this process lives, and looks what waits; may wait for two seconds.
     *
     * @param troubles what is wrong as it sees it, a sentence each: a worker has no page to say so
     * @return false when the database didn't take it
     */
    public boolean beat(ProcessKind kind, List<String> troubles) {
        try {
            database.commit(handle -> {
                ProcessRows.beat(handle, id, kind, key, troubles);
                texts.look(handle, tasks.now());
                return true;
            });
            refusals.written();
            clock.look();
            return true;
        } catch (DatabaseAway away) {
            refusals.refused(away.state());
            return false;
        }
    }

    /** Writes that this process ends in order, so that nobody looks for it. */
    public void ends(ProcessKind kind) {
        Optional.ofNullable(tickers.remove(kind)).ifPresent(Ticker::close);
        try {
            database.commit(handle -> {
                ProcessRows.ended(handle, id, kind);
                return true;
            });
        } catch (DatabaseAway away) {
            // Then it is unheard of in two minutes, which says the same.
        }
    }

    /** What only this process knows: its tasks that are late, and what the database refused it. */
    private List<String> own() {
        List<String> all = new ArrayList<>(tasks.late());
        all.addAll(refusals.trouble(database, tasks.now()));
        clock.trouble().ifPresent(all::add);
        return all;
    }

    /** Says all that is wrong, a sentence each. */
    public List<String> trouble() {
        List<String> all = new ArrayList<>();
        try {
            all.addAll(database.commit(this::stored));
        } catch (DatabaseAway away) {
            refusals.refused(away.state());
        }
        return Stream.concat(said(own()).stream(), all.stream()).distinct().toList();
    }

    private List<String> stored(Handle handle) {
        SchemaFit fit = SchemaFit.of(handle);
        List<String> all = new ArrayList<>(fit.trouble().stream().toList());
        if (fit.startable()) {
            all.addAll(Workers.trouble(handle));
            texts.trouble(tasks.now()).ifPresent(all::add);
        }
        return all;
    }

    /** Says why PostgreSQL refused something and what to do, by its SQL state; empty where nothing is known of it. */
    public static Optional<String> why(String state) {
        return Refused.of(state).map(Refused::words);
    }

    /**
     * Whether a process of that kind lives.
     *
     * @throws DatabaseAway when the database is away
     */
    public boolean lives(ProcessKind kind) {
        return database.commit(
                handle -> ProcessRows.read(handle, kind).stream().anyMatch(ProcessRows.ProcessRow::lives));
    }

    /**
     * Has measured what an alert may go by, but for what only /readyz says.
     *
     * @param provider what is wrong with the provider
     */
    public void measured(MeterRegistry registry, Supplier<List<String>> provider) {
        var meters = new VitalMeters(registry, database::away);
        meters.tasks(tasks);
        meters.jobs(() -> database.commit(Workers::jobs), clock.machine());
        meters.stored("workers", "Workers that live", () -> database.commit(Workers::living)
                .size());
        meters.gauge(
                "database.refuses",
                "1 when the database has refused something in the last minutes, such as all changes",
                () -> refusals.trouble(database, tasks.now()).size());
        meters.stored(
                "tables.fit",
                "1 when the tables are those of this program",
                () -> database.commit(SchemaFit::of).trouble().isEmpty() ? 1 : 0);
        meters.gauge(
                "texts.late",
                "1 when texts or calls have waited for too long to go out",
                () -> texts.late(tasks.now()) ? 1 : 0);
        meters.gauge(
                "provider.refuses",
                "How many things are wrong with the provider, or with how it takes us",
                () -> provider.get().size());
    }

    /** What this process repeats. */
    public TaskWatch tasks() {
        return tasks;
    }
}
