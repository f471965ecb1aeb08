package org.porchlight.staff;

import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.porchlight.database.Database;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.Outbox;
import org.porchlight.privacy.Keys;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;
import org.porchlight.privacy.VaultTable;

/** The staff of one database: who is in it, and what stands around them. */
public final class StaffFixture {
    private static final PhoneNumber PHONE = new PhoneNumber("+12065550199");

    private final Database database;
    private final StaffTable table = new StaffTable(new VaultTable());
    private final ShiftTable shiftTable = new ShiftTable();
    private final Optional<Vault> vault;

    /** Whoever is added has no phone, so that nothing is promised for them. */
    public StaffFixture(Database database) {
        this(database, Optional.empty());
    }

    /** Whoever answers day and night has a phone. */
    public StaffFixture(Database database, Vault vault) {
        this(database, Optional.of(vault));
    }

    /** The same, before any process has used those keys. */
    public StaffFixture(Database database, Keys keys) {
        this(database, new Vault(keys, database, new SecureRandom(), InstantSource.system()));
        vault.orElseThrow().refresh();
    }

    private StaffFixture(Database database, Optional<Vault> vault) {
        this.database = database;
        this.vault = vault;
    }

    /** Gives somebody a phone that nobody can find by its number. */
    public void phone(String alias) {
        var entry = new VaultEntry(VaultKind.STAFF, Secrets.of(PHONE), Optional.empty(), Optional.empty());
        database.commit(handle -> {
            var row = vault.orElseThrow().put(handle, entry);
            table.phone(handle, table.find(handle, alias).orElseThrow(), row);
            return true;
        });
    }

    /** Adds a responder. @return whether the alias was free */
    public boolean add(String alias, Set<Language> languages) {
        return database.commit(handle -> table.add(handle, alias, languages, false))
                .isPresent();
    }

    public void shift(String alias, ShiftTimes times) {
        database.commit(handle -> {
            shiftTable.enter(handle, table.find(handle, alias).orElseThrow(), times);
            return true;
        });
    }

    /** Staff aren't texted that a request waits: what goes to them would stand among what goes to a person. */
    public void quiet() {
        quiet("quiet", "%");
    }

    private void quiet(String name, String aliases) {
        database.commit(handle -> {
            handle.execute("""
                CREATE OR REPLACE FUNCTION quiet() RETURNS trigger LANGUAGE plpgsql AS '
                BEGIN
                    IF EXISTS (SELECT FROM staff WHERE vault = NEW.vault AND alias LIKE TG_ARGV[0]) THEN
                        RETURN NULL;
                    END IF;
                    RETURN NEW;
                END'
                """);
            return handle.execute("CREATE OR REPLACE TRIGGER " + name + " BEFORE INSERT ON outbox FOR EACH ROW"
                    + " WHEN (NEW.kind = 'new-request') EXECUTE FUNCTION quiet('" + aliases + "')");
        });
    }

    /** Adds so many responders who are on shift day and night, and whom nobody texts. */
    public void crowd(int people, ZoneId zone) {
        quiet("quiet_crowd", "fern-%");
        for (int who = 0; who < people; who++) {
            always("fern-" + who, EnumSet.of(Language.EN), zone);
        }
    }

    /** Has all staff speak these languages and no other. */
    public void speak(Set<Language> languages) {
        database.commit(handle -> handle.createUpdate("UPDATE staff SET languages = :languages")
                .bindArray(
                        "languages",
                        String.class,
                        languages.stream().map(Language::code).toList())
                .execute());
    }

    /** Adds a responder who is on shift day and night. */
    public void always(String alias, Set<Language> languages, ZoneId zone) {
        add(alias, languages);
        vault.ifPresent(_ -> phone(alias));
        for (DayOfWeek day : DayOfWeek.values()) {
            shift(alias, new ShiftTimes(new ShiftTimes.Day.Weekly(day), LocalTime.MIN, LocalTime.MIN, zone));
        }
    }

    public void remove(String alias) {
        people(InstantSource.system()).remove(alias);
    }

    public Acts acts() {
        return new Acts(database, table);
    }

    /** @param demo whether staff made up for the demo count */
    public Shifts shifts(boolean demo) {
        return new Shifts(database, shiftTable, demo);
    }

    public ShiftEditor shiftEditor() {
        return new ShiftEditor(database, table, shiftTable, acts());
    }

    public Coordinators coordinators(Outbox outbox) {
        return new Coordinators(database, shiftTable, outbox);
    }

    /** @param zone in which nights end */
    public Attendance attendance(Outbox outbox, ZoneId zone) {
        return new Attendance(database, shiftTable, acts(), coordinators(outbox), zone);
    }

    public DemoStaff demo() {
        return new DemoStaff(database, table, shiftTable);
    }

    public People people(InstantSource clock) {
        return new People(database, table, clock);
    }

    public OnOffWords onOffWords(Keys keys, InstantSource clock) {
        return new OnOffWords(database, table, keys, clock);
    }

    public ProvedPhones phones(Vault vault) {
        return new ProvedPhones(vault, table);
    }

    /** By keys of their own. */
    public Invitations invitations(InstantSource clock) {
        return new Invitations(database, table, Keys.fresh(), new SecureRandom(), clock);
    }
}
