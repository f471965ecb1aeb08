package org.porchlight.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.porchlight.database.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes notes during turns and writes them down a moment later, many at once. A turn never waits for it nor fails
 * because of it. A process that is killed loses the last tenth of a second; while the database is away the notes wait
 * in bounded memory, and those that don't fit are counted as lost. Never part of a promise's transaction.
 */
public final class Notes implements AutoCloseable {
    /** About 5 MB, or some minutes of a very busy line. */
    static final int ROOM = 20_000;

    static final int EVERY_MS = 100;
    private static final int BATCH = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(Notes.class);

    private final NoteTable table;
    private final BlockingQueue<Note> waiting = new ArrayBlockingQueue<>(ROOM);
    private final AtomicLong lost = new AtomicLong();
    private final ScheduledFuture<?> ticking;

    /** Taken from the queue and not known to be written. Only the flush, which holds the lock, touches it. */
    private final List<Note> batch = new ArrayList<>(BATCH);

    /** Its size, for readers that must not wait for a flush. */
    private volatile int batched;

    /** @param ticker flushes every 100 ms until {@link #close()}, which doesn't stop the ticker itself */
    public Notes(NoteTable table, ScheduledExecutorService ticker) {
        this.table = table;
        this.ticking = ticker.scheduleWithFixedDelay(this::flush, EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
    }

    /** Takes a note. Never waits, never throws; without room, or for one that doesn't fit the table, it is lost. */
    public void add(Note note) {
        if (!note.fits() || !waiting.offer(note)) {
            lost.incrementAndGet();
        }
    }

    /** Writes down the notes that wait. When the database is away, they go on waiting. Throws nothing. */
    public synchronized void flush() {
        try {
            while (fill()) {
                table.write(batch);
                batch.clear();
                batched = 0;
            }
        } catch (DatabaseAway away) {
            // The batch stays, and the next flush begins with it: written twice is written once.
        } catch (RuntimeException bug) {
            // Must not end the ticking, nor hold up all that comes after it.
            LOG.error("{} notes are lost", batched, bug);
            lost.addAndGet(batched);
            batch.clear();
            batched = 0;
        }
    }

    private boolean fill() {
        waiting.drainTo(batch, BATCH - batch.size());
        batched = batch.size();
        return batched > 0;
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

    /** Stops the flushing after a last one. */
    @Override
    public void close() {
        ticking.cancel(false);
        flush();
    }
}
