package org.porchlight.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.porchlight.CallbackServices;
import org.porchlight.Services;
import org.porchlight.ServicesFixture;
import org.porchlight.callbacks.NewRequest.Answer;
import org.porchlight.database.Database;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.Carrier;
import org.porchlight.outbox.Outbox;
import org.porchlight.privacy.Keys;
import org.porchlight.privacy.Opened;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.StopList;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.speech.Window;
import org.porchlight.speech.Window.Part;
import org.porchlight.staff.ShiftTimes;
import org.porchlight.staff.Shifts;
import org.porchlight.staff.StaffFixture;
import org.porchlight.testing.Postgres;
import org.porchlight.testing.Time;

/** One database and what a process of the desk has; somebody is on shift each day from 9:00 to 21:00. */
public final class CallbacksFixture implements AutoCloseable {
    public static final ZoneId SEATTLE = ZoneId.of("America/Los_Angeles");
    public static final PhoneNumber HOTLINE = new PhoneNumber("+12065550100");
    public static final PhoneNumber ROBIN = new PhoneNumber("+12065550123");
    public static final PhoneNumber SAM = new PhoneNumber("+12065550124");

    /** Monday, 10:00 in Seattle. */
    public final Time time;

    public final String url;
    public final Keys keys;
    public final Database database;
    public final Vault vault;
    public final Shifts shifts;
    public final StopList stops;
    public final Outbox outbox;
    public final CallbackServices services;
    public final Callbacks callbacks;
    public final Withdrawals withdrawals;
    public final Drafts drafts;
    public final Leases leases;
    public final Dispositions dispositions;
    public final TextFirst textFirst;
    public final TextAnswers answers;
    public final Timeouts timeouts;
    public final Queue queue;

    /** A new database with one process on it. */
    public CallbacksFixture() {
        this(Postgres.freshUrl());
    }

    /** The same in a database that a test has made. */
    public CallbacksFixture(String url) {
        this(url, Postgres.patient(url), Keys.fresh(), new Time("2026-03-02T18:00:00Z"));
        StaffFixture staff = new StaffFixture(database, vault);
        staff.add("juniper", EnumSet.allOf(Language.class));
        staff.phone("juniper");
        for (DayOfWeek day : DayOfWeek.values()) {
            staff.shift(
                    "juniper",
                    new ShiftTimes(new ShiftTimes.Day.Weekly(day), LocalTime.of(9, 0), LocalTime.of(21, 0), SEATTLE));
        }
        shifts.refresh();
        staff.quiet();
    }

    /** From now on those on shift are texted that a request waits, as they are in service. */
    public void texted() {
        execute("DROP TRIGGER quiet ON outbox");
    }

    /** So many more are on shift, day and night. */
    public void crowd(int people) {
        new StaffFixture(database, vault).crowd(people, SEATTLE);
        shifts.refresh();
    }

    /** A process on a database that may be there already, and may go away. */
    public CallbacksFixture(String url, Keys keys, Time time) {
        this(url, Postgres.thatMayGoAway(url), keys, time);
    }

    private CallbacksFixture(String url, Database database, Keys keys, Time time) {
        this.url = url;
        this.time = time;
        this.keys = keys;
        this.database = database;
        Services made = ServicesFixture.looked(ServicesFixture.of(
                ServicesFixture.settings(SEATTLE, false),
                keys,
                database,
                ServicesFixture.by(time),
                (from, to, body) -> new Carrier.Outcome.Unknown()));
        this.vault = made.base().privacy().vault();
        this.shifts = made.base().onShift().shifts();
        this.stops = made.base().privacy().stops();
        this.outbox = made.base().outgoing().outbox();
        this.services = made.callbacks();
        this.callbacks = services.callbacks();
        this.withdrawals = services.withdrawals();
        this.drafts = services.drafts();
        this.leases = services.leases();
        this.dispositions = services.dispositions();
        this.textFirst = services.textFirst();
        this.answers = services.answers();
        this.timeouts = services.timeouts();
        this.queue = new Queue(database, vault);
    }

    /** Puts a row into the vault, in a transaction of its own. */
    public UUID put(VaultEntry entry) {
        return database.commit(handle -> vault.put(handle, entry));
    }

    /** Another process on the same database. */
    public CallbacksFixture another() {
        return new CallbacksFixture(url, Postgres.patient(url), keys, time);
    }

    public Window evening() {
        return window(Part.EVENING);
    }

    /** Tomorrow evening. */
    public Window tomorrow() {
        return window(Part.EVENING, time.instant().plus(Duration.ofDays(1)));
    }

    public Window window(Part part) {
        return window(part, time.instant());
    }

    private Window window(Part part, Instant now) {
        return shifts.windows(now, SEATTLE).get().stream()
                .filter(window -> window.part() == part)
                .findFirst()
                .orElseThrow();
    }

    public static byte[] identity(long which) {
        return ByteBuffer.allocate(32).putLong(which).array();
    }

    public Answer ask(long identity, PhoneNumber own, String word) {
        return callbacks.ask(asked(identity, own, word, evening()));
    }

    public static NewRequest asked(long identity, PhoneNumber own, String word, Window window) {
        return new NewRequest(
                identity(identity),
                "contact " + own.e164(),
                Optional.of(own),
                true,
                Optional.of(word).filter(it -> !it.isEmpty()),
                word.isEmpty(),
                new Terms(Language.EN, window, true, true, true));
    }

    public static NewRequest keyed(long identity, PhoneNumber own, String contact, Window window) {
        return new NewRequest(
                identity(identity),
                contact,
                Optional.of(own),
                true,
                Optional.empty(),
                true,
                new Terms(Language.FR, window, false, true, true));
    }

    /** Has the caller rung by the responder who has the request, as a bridge does. */
    public void ring(UUID request, Duration longest) {
        database.commit(handle -> {
            services.table().rung(handle, request, time.instant().plus(longest).plus(Leases.TO_SAY));
            return true;
        });
    }

    /** The only open request. */
    public UUID request() {
        return database.commit(handle ->
                handle.select("SELECT id FROM callback").mapTo(UUID.class).one());
    }

    /** Somebody of the staff by alias, who is added if need be. */
    public UUID staff(String alias) {
        new StaffFixture(database).add(alias, EnumSet.of(Language.EN));
        return database.commit(handle -> handle.select("SELECT id FROM staff WHERE alias = ?", alias)
                .mapTo(UUID.class)
                .one());
    }

    public UUID coordinator(String alias) {
        UUID id = staff(alias);
        execute("UPDATE staff SET role = 'coordinator' WHERE id = ?", id);
        return id;
    }

    public void execute(String sql, Object... values) {
        database.commit(handle -> handle.execute(sql, values));
    }

    /** One column of all rows, as text. */
    public List<String> column(String query) {
        return database.commit(
                handle -> handle.select(query).mapTo(String.class).list());
    }

    /** What the vault holds of promises: number and word of each, from the tables of the desk. */
    public List<Secrets> open() {
        return database
                .commit(handle -> handle.select("SELECT vault FROM callback")
                        .mapTo(UUID.class)
                        .list())
                .stream()
                .map(vault::open)
                .map(opened -> ((Opened.Found) opened).secrets())
                .toList();
    }

    /** How many rows each table of the desk and the vault has, but for the phones of staff. */
    public Map<String, Integer> rows() {
        Map<String, Integer> rows = new HashMap<>();
        rows.put("vault", count("vault WHERE kind <> 'staff'"));
        for (String table : List.of("callback", "draft", "promise", "keyed_today", "stop_list", "outbox")) {
            rows.put(table, count(table));
        }
        return rows;
    }

    private int count(String from) {
        return database.commit(handle ->
                handle.select("SELECT count(*) FROM " + from).mapTo(int.class).one());
    }

    public void assertPromises(Secrets... secrets) {
        assertThat(open()).containsExactlyInAnyOrder(secrets);
        assertThat(rows()).containsEntry("vault", secrets.length + rows().get("draft"));
    }

    public static Answer promised(Window window) {
        return new Answer.Promised(window);
    }

    public static Answer noTime() {
        return new Answer.NoTime();
    }

    public static Answer unreachable() {
        return new Answer.Unreachable();
    }

    /** Erases what is kept of callbacks for a number. */
    public void forget(PhoneNumber number) {
        database.commit(handle -> {
            withdrawals.forget(handle, number);
            return true;
        });
    }

    public void pass(Duration duration) {
        time.pass(duration);
    }

    @Override
    public void close() {
        database.close();
    }
}
