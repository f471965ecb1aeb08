package org.porchlight;

import java.time.LocalDate;
import org.porchlight.directory.SiteReports;
import org.porchlight.directory.SiteStore;
import org.porchlight.hours.Holidays;
import org.porchlight.records.FeedbackTable;
import org.porchlight.records.NotePartitions;

/**
 * The services that the web process and the worker share, each made once in a process; what only one of the two needs,
 * that one makes.
 */
public record Services(
        BaseServices base,
        CallbackServices callbacks,
        SiteStore sites,
        Holidays holidays,
        NotePartitions partitions,
        FeedbackTable feedback,
        SiteReports reports) {
    public static Services on(BaseServices base) {
        return new Services(
                base,
                new CallbackServices(base),
                new SiteStore(base.database().jdbi()),
                Holidays.read(),
                new NotePartitions(base.database()),
                new FeedbackTable(base.database(), () -> today(base)),
                new SiteReports(base.database(), base.privacy().keys(), () -> today(base)));
    }

    private static LocalDate today(BaseServices base) {
        return LocalDate.ofInstant(base.clocks().real().instant(), base.zone());
    }
}
