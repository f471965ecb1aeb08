package org.porchlight.records;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import org.porchlight.database.DatabaseAway;
import org.porchlight.repeating.RepeatedWork;
import org.porchlight.repeating.RepeatedWork.Part;
import org.porchlight.repeating.Ticker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes notes during turns and writes them down when their hour is over, all of the hour at once and in no order, or
 * when there are many: when and in which order rows were written would find a contact in a phone company's list. A turn
 * never waits for it nor fails because of it. A process that is killed loses the hour; one that is stopped writes it down.
 * While the database is away the notes wait in bounded memory, and those that don't fit are counted as lost. Never part of
 * a promise's transaction.
 */
public final class Notes implements AutoCloseable {
    /** About 5 MB, or some minutes of a very busy line. */
    static final int ROOM = 20_000;

    /** Of so many contacts that none stands out among them; then they don't wait for the end of the hour. */
    static final int MANY = 5_000;

    static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration LATE = Duration.ofMinutes(5);

    /** A database that refuses is asked again at once a few times, then ever more seldom: its disk may be full. */
    private static final int AT_ONCE = 3;

    private static final int LONGEST_REST = 64;
    private static final int BATCH = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(Notes.class);

    private final NoteTable table;
    private final IntSupplier hour;
    private final Random random;
    private final BlockingQueue<DayNote> waiting = new ArrayBlockingQueue<>(ROOM);
    private final AtomicLong lost = new AtomicLong();
    private final Ticker.Repetition ticking;

    /** Taken from the queue and not known to be written. Only the flush, which holds the lock, touches it. */
    private final List<DayNote> batch = new ArrayList<>();

    /** The hour at the last look; only the ticker's thread touches it. */
    private int looked = -1;

    /** Failures in a row, and ticks to let pass; only the ticker's thread touches them. */
    private int failures;

    private int rest;

    /** Its size, for readers that must not wait for a flush. */
    private volatile int batched;

    /**
     * @param hour the hour of the day in the hotline's zone, as notes have it
     * @param random for their order
     * @param ticker looks again and again which hours are over until {@link #close()}, which doesn't stop the ticker
     */
    public Notes(NoteTable table, IntSupplier hour, Random random, Ticker ticker) {
        this.table = table;
        this.hour = hour;
        this.random = random;
        this.ticking = ticker.every(
                EVERY, LATE, new RepeatedWork(List.of(Part.telling("writing down what was noted", this::tick))));
    }

    /** Takes a note. Never waits, never throws; without room, or for one that doesn't fit the table, it is lost. */
    public void add(DayNote note) {
        if (!note.fits() || !waiting.offer(note)) {
            lost.incrementAndGet();
        }
    }

    /**
     * Writes down the notes whose hour is over, or all when there are many; after some failures it rests for ever more
     * ticks. Throws nothing.
     *
     * @return false while what is due can't be written
     */
    boolean tick() {
        if (rest > 0) {
            rest--;
            return false;
        }
        int now = hour.getAsInt();
        boolean written = true;
        if (waiting.size() >= MANY) {
            written = write(_ -> true);
        } else if (now != looked || batched > 0) {
            written = write(note -> note.hour() != now);
        }
        looked = now;
        failures = written ? 0 : failures + 1;
        rest = failures <= AT_ONCE ? 0 : Math.min(LONGEST_REST, 1 << Math.min(failures - AT_ONCE, Integer.SIZE - 2));
        return written;
    }

    /** Writes down all notes that wait. When the database is away, they go on waiting. Throws nothing. */
    public void flush() {
        write(_ -> true);
    }

    /** @return false when the database didn't take them */
    private synchronized boolean write(Predicate<DayNote> due) {
        take(due);
        while (!batch.isEmpty()) {
            List<DayNote> part = batch.subList(0, Math.min(BATCH, batch.size()));
            try {
                table.write(part);
            } catch (DatabaseAway away) {
                // The batch stays, and the next time begins with it: written twice is written once.
                return false;
            } catch (RuntimeException bug) {
                // Must not end the ticking, nor hold up all that comes after it.
                LOG.error("{} notes are lost", part.size(), bug);
                lost.addAndGet(part.size());
            }
            part.clear();
            batched = batch.size();
        }
        return true;
    }

    /** Nothing new is taken while some of an earlier time is left, so that it stays bounded. */
    private void take(Predicate<DayNote> due) {
        if (batch.isEmpty()) {
            List<DayNote> all = new ArrayList<>(ROOM);
            waiting.drainTo(all);
            all.forEach(note -> {
                if (due.test(note)) {
                    batch.add(note);
                } else {
                    add(note);
                }
            });
            Collections.shuffle(batch, random);
            batched = batch.size();
        }
    }

    /** Counts the notes that will never be written, since the start of this process. */
    public long lost() {
        return lost.get();
    }

    /** Says how many notes were lost; empty when none was. */
    public Optional<String> trouble() {
        return lost() == 0 ? Optional.empty() : Optional.of("Notes lost while the database was away: " + lost() + ".");
    }

    /** Counts the notes that wait in memory. */
    public int waiting() {
        return waiting.size() + batched;
    }

    /** Counts the notes of hours that are over and aren't written yet: it moves when an hour ends, not when somebody calls. */
    public int overdue() {
        return batched;
    }

    /** Stops the ticking after all was written down. */
    @Override
    public void close() {
        ticking.end();
        flush();
    }
}
