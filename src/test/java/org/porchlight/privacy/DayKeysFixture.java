package org.porchlight.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.porchlight.database.Database;
import org.porchlight.testing.Gate;
import org.porchlight.testing.Postgres;
import org.porchlight.testing.Time;

/** A hotline in Seattle with one database, a gate before it, and as many processes as a test wants. */
public abstract class DayKeysFixture {
    static final ZoneId SEATTLE = ZoneId.of("America/Los_Angeles");
    static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    static final byte[] POSITION = "naloxone.site".getBytes(StandardCharsets.UTF_8);
    static final String CALL = "call|CA1";

    final Keys keys = Keys.fresh();

    /** 19:00 in Seattle, and the next day already in UTC and where the tests run. */
    final Time time = new Time("2026-03-03T03:00:00Z");

    Gate gate;
    Database database;
    Database through;

    @BeforeEach
    void connect() {
        String url = Postgres.freshUrl();
        gate = Gate.before(url);
        database = Postgres.patient(url);
        through = Postgres.thatMayGoAway(gate.url());
    }

    @AfterEach
    void disconnect() {
        through.close();
        database.close();
        gate.close();
    }

    DayKeys process(Database database) {
        return dayKeys(keys, database, SEATTLE, time);
    }

    DayKeys shared() {
        DayKeys days = process(database);
        assertThat(days.refresh()).isTrue();
        return days;
    }

    String seal(DayKeys days) {
        return new Seal(days).seal(POSITION, CALL, time.instant());
    }

    static boolean opens(DayKeys days, String sealed) {
        return new Seal(days).unseal(sealed, CALL).isPresent();
    }

    ContactId contact(DayKeys days) {
        return new Pseudonym(days, new SecureRandom()).ofCall("CA1", time.instant());
    }

    List<LocalDate> storedDays() {
        return database.commit(handle -> handle.select("SELECT day FROM day_key ORDER BY day")
                .mapTo(LocalDate.class)
                .list());
    }

    String file() {
        return database.commit(handle -> handle.select("SELECT pg_relation_filepath('day_key')")
                .mapTo(String.class)
                .one());
    }

    /** The day keys of a process, as the root package makes them. */
    public static DayKeys dayKeys(Keys keys, Database database, ZoneId zone, InstantSource clock) {
        var table = new DayKeyTable(database, new DayKeyWrap(keys, new SecureRandom()));
        return new DayKeys(keys, table, zone, clock, new SecureRandom());
    }
}
