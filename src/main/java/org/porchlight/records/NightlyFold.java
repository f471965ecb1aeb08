package org.porchlight.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.folding.Area;
import org.porchlight.folding.AreaCount;
import org.porchlight.folding.AreaFolding;
import org.porchlight.folding.CallRecord;
import org.porchlight.folding.ContactDay;
import org.porchlight.folding.Folded;
import org.porchlight.folding.Folding;
import org.porchlight.folding.RecordRules;
import org.porchlight.folding.Span;
import org.porchlight.records.FoldState.State;

/**
 * Folds the notes of closed time into call records, every night: days, weeks or months, as it is set. One span is one
 * transaction, which drops the notes of its days whole; it is folded, or it is all there still. Contacts that are too few
 * for a class wait as a bare number until there are enough of them, and become records that say nothing.
 */
public final class NightlyFold {
    /** Days for which the notes of a closed span may wait before somebody is told. */
    private static final int PATIENCE_DAYS = 2;

    /** A month of a very busy line, on a slow disk; then the network counts as cut. */
    private static final int LONGEST_MS = 1_800_000;

    private final Database database;
    private final RecordRules rules;
    private final NotePartitions partitions;
    private final List<DayCounts> dayCounts;
    private final ReportBook reports;
    private final DayContacts contacts = new DayContacts(Topics.packaged());
    private final NoteCounts noteCounts = new NoteCounts(Topics.packaged());
    private final CallRecordTable records = new CallRecordTable();
    private final AreaCountTable areas = new AreaCountTable();
    private final TallyFold tallies;
    private final FoldState state = new FoldState();

    /** @param dayCounts are folded beside the notes */
    public NightlyFold(
            Database database,
            RecordRules rules,
            NotePartitions partitions,
            List<? extends DayCounts> dayCounts,
            ReportBook reports) {
        this.database = database;
        this.rules = rules;
        this.partitions = partitions;
        this.dayCounts = List.copyOf(dayCounts);
        this.tallies = new TallyFold(rules);
        this.reports = reports;
    }

    /**
     * Folds all that is closed, erases the records that are past their time, and makes the reports that are due; for a job,
     * every night.
     *
     * @throws DatabaseAway when it may not be committed; the notes are then still there
     */
    public void round(LocalDate today) {
        for (LocalDate first : closed(today)) {
            beside(handle -> fold(handle, first, today));
        }
        dayCounts.forEach(counts -> fold(counts, today));
        beside(handle -> {
            keep(handle, List.of(), List.of(), today);
            tallies.forget(handle, today);
            State now = state.read(handle, rules);
            state.write(handle, now);
            reports.make(handle, today, now.outside());
        });
    }

    /** What is made of the records. */
    public ReportBook reports() {
        return reports;
    }

    /** Makes the days of the notes that are folded. */
    public NotePartitions partitions() {
        return partitions;
    }

    /** What is done in one transaction, as long as it takes. */
    private interface Work {
        void with(Handle handle);
    }

    private void beside(Work work) {
        try (Connection connection = database.beside()) {
            connection.setNetworkTimeout(Runnable::run, LONGEST_MS);
            Jdbi.create(connection).useTransaction(work::with);
        } catch (SQLException | JdbiException trouble) {
            throw new DatabaseAway(trouble);
        }
    }

    /** The first days of the spans that are over and have notes. */
    private SortedSet<LocalDate> closed(LocalDate today) {
        SortedSet<LocalDate> spans = new TreeSet<>();
        database.commit(NotePartitions::days).stream()
                .filter(day -> rules.unit().closed(day, today))
                .forEach(day -> spans.add(rules.unit().first(day)));
        return spans;
    }

    private void fold(Handle handle, LocalDate first, LocalDate today) {
        NotePartitions.lock(handle);
        LocalDate after = rules.unit().after(first);
        List<LocalDate> days = List.copyOf(NotePartitions.days(handle).subSet(first, after));
        days.forEach(day -> NotePartitions.close(handle, day));
        State before = state.read(handle, rules);
        List<ContactDay> known = contacts.read(handle, first, after);
        Folded folded = new Folding(before.threshold()).fold(known, rules.unit());
        var counted = new AreaFolding(before.threshold())
                .count(contacts.areas(handle, first, after), known.size(), rules.unit(), first);
        int left = before.contactsLeft() + folded.left();
        int areasLeft = before.areasLeft() + counted.left();
        boolean enough = left >= before.threshold().contacts();
        boolean enoughAreas = areasLeft >= before.threshold().contacts();
        keep(
                handle,
                with(folded.records(), enough ? left : 0, first),
                withArea(counted.counts(), enoughAreas ? areasLeft : 0, first),
                today);
        noteCounts
                .read(handle, first, after)
                .forEach(counts -> tallies.fold(handle, before.threshold(), counts, first, today));
        state.write(handle, before.leaving(enough ? 0 : left, enoughAreas ? 0 : areasLeft));
        days.forEach(day -> NotePartitions.drop(handle, day));
    }

    private void keep(Handle handle, List<CallRecord> more, List<AreaCount> moreAreas, LocalDate today) {
        records.add(handle, more, keptFrom(today));
        areas.add(handle, moreAreas, keptFrom(today));
    }

    private LocalDate keptFrom(LocalDate today) {
        return today.minusMonths(rules.keptMonths());
    }

    /** Folds counts that staff no longer see. */
    private void fold(DayCounts counts, LocalDate today) {
        database.commit(handle -> tallies.closed(handle, counts, today))
                .forEach(first -> beside(
                        handle -> tallies.fold(handle, state.read(handle, rules).threshold(), counts, first, today)));
    }

    /** What waited for enough others comes in with nothing but its number. */
    private List<CallRecord> with(List<CallRecord> folded, int untold, LocalDate first) {
        List<CallRecord> all = new ArrayList<>(folded);
        for (int one = 0; one < untold; one++) {
            all.add(CallRecord.untold(Span.MONTH, rules.unit().month(first)));
        }
        return all;
    }

    private List<AreaCount> withArea(List<AreaCount> counts, int untold, LocalDate first) {
        List<AreaCount> all = new ArrayList<>(counts);
        if (untold > 0) {
            Area other = new Area(CallRecord.OTHER, "");
            all.add(new AreaCount(Span.MONTH, rules.unit().month(first), other, untold));
        }
        return all;
    }

    /** Says that closed time waits to be folded; nothing while the database is away. */
    public Optional<String> trouble(LocalDate today) {
        try {
            return database.away() || closed(today.minusDays(PATIENCE_DAYS)).isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            "Notes of days that are over wait to be folded into call records. Is a worker running?");
        } catch (DatabaseAway away) {
            return Optional.empty();
        }
    }
}
