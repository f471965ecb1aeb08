package org.porchlight.switchboard;

import org.porchlight.directory.SiteReports;
import org.porchlight.records.FeedbackTable;
import org.porchlight.turn.Effect;

/** Keeps what people tell of the line and of sites: that it was said, never by whom. */
public final class TellingPromises {
    private final FeedbackTable feedback;
    private final SiteReports reports;

    public TellingPromises(FeedbackTable feedback, SiteReports reports) {
        this.feedback = feedback;
        this.reports = reports;
    }

    void count(Effect.CountFeedback told) {
        feedback.add(told.rating(), told.language());
    }

    /** A number that may be made up counts as none, or one caller could sink a site with many. */
    void report(Contact contact, Effect.ReportSite told) {
        reports.add(
                told.site(),
                told.what(),
                contact.number().filter(_ -> contact.standing().get() == Contact.Standing.OWN));
    }
}
