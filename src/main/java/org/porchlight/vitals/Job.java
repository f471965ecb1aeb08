package org.porchlight.vitals;

import java.time.Duration;

/**
 * The jobs that the workers share, and how long each may take until it goes well again. The worker schedules each of them, and
 * no job that isn't here.
 */
public enum Job {
    CALLBACKS_OVER("callbacks-over", "ending leases and requests whose time is over", Late.SOON),
    DESK_TIDY("desk-tidy", "tidying requests, texts and counts", Late.HOURS),
    OUTBOX("outbox", "sending texts that wait", Late.SOON),
    OUTBOX_UNKNOWN("outbox-unknown", "asking what became of texts", Late.SOON),
    BRIDGES("bridges", "ringing responders and settling calls", Late.SOON),
    DAYS_OF_THE_RECORD("days-of-the-record", "making room for the days of the record", Late.HOURS),
    NIGHTLY_FOLD("nightly-fold", "folding notes into call records", Late.DAYS),
    PROVIDER_COPY("provider-copy", "having the provider's copy erased", Late.SOON),
    OVERDUE_LINES("overdue-lines", "looking for referral lines past their date", Late.DAYS),
    SESSIONS_TIDY("sessions-tidy", "ending sessions of staff", Late.HOURS),
    INVITATIONS_TIDY("invitations-tidy", "ending invitations of staff", Late.HOURS),
    VAULT_EXPIRY("vault-expiry", "erasing numbers that have expired", Late.SOON),
    VAULT_REENCRYPT("vault-reencrypt", "bringing the vault under the newest key", Late.SOON),
    VAULT_REWRITE("vault-rewrite", "rewriting the vault's file", Late.SOON);

    private final String column;
    private final String words;
    private final Duration late;

    Job(String column, String words, Duration late) {
        this.column = column;
        this.words = words;
        this.late = late;
    }

    /** Several times what lies between two runs, so that no change of workers and no long run counts as late. */
    private static final class Late {
        static final Duration SOON = Duration.ofMinutes(15);
        static final Duration HOURS = Duration.ofHours(4);
        static final Duration DAYS = Duration.ofHours(26);
    }

    /** Its name in the table of jobs. */
    public String column() {
        return column;
    }

    /** What it does, for who runs the line. */
    public String words() {
        return words;
    }

    /** After so long without a good run, something is wrong. */
    public Duration late() {
        return late;
    }
}
