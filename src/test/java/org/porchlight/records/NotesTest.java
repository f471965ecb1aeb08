package org.porchlight.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.porchlight.database.Database;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.privacy.ContactId;
import org.porchlight.privacy.TurnId;
import org.porchlight.repeating.RepeatedWork;
import org.porchlight.repeating.RepeatedWork.Part;
import org.porchlight.repeating.TaskWatch;
import org.porchlight.repeating.Ticker;
import org.porchlight.testing.Eventually;
import org.porchlight.testing.Gate;
import org.porchlight.testing.Postgres;

@Execution(ExecutionMode.CONCURRENT)
class NotesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final ContactId CONTACT = new ContactId("00112233445566778899aabbccddeeff");
    private static final String WHAT = "naloxone.site";

    private final Ticker ticker = new Ticker("test", new TaskWatch(System::nanoTime));
    private final CountDownLatch ticking = new CountDownLatch(1);
    private Gate gate;
    private Database database;
    private Database through;
    private final AtomicInteger hour = new AtomicInteger(12);
    private Notes notes;

    /** The ticker's one thread is kept busy, so that only the test flushes, until it lets the ticking begin. */
    @BeforeEach
    void connect() {
        String url = Postgres.freshUrl();
        gate = Gate.before(url);
        gate.open();
        database = Postgres.patient(url);
        through = Postgres.thatMayGoAway(gate.url());
        ticker.nowAndEvery(
                Duration.ofDays(1), Duration.ofDays(1), new RepeatedWork(List.of(Part.of("waiting", this::untilLet))));
        notes = new Notes(new NoteTable(through, new NotePartitions(through)), hour::get, new Random(1), ticker);
    }

    private void untilLet() {
        try {
            ticking.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void disconnect() {
        ticker.close();
        through.close();
        database.close();
        gate.close();
    }

    @Test
    void a_note_is_written_as_it_is() {
        notes.add(new Note(DAY, turn(1), 2, CONTACT, 23, Channel.VOICE, Language.FR, WHAT));
        notes.flush();

        assertThat(rows("day || ' ' || encode(turn, 'hex') || ' ' || index || ' ' || encode(contact, 'hex') || ' '"
                        + " || hour || ' ' || channel || ' ' || language || ' ' || what"))
                .containsExactly("2026-03-02 00000000000000000000000000000001 2 00112233445566778899aabbccddeeff"
                        + " 23 voice fr naloxone.site");
        assertThat(notes.waiting()).isZero();
    }

    @Test
    void a_retried_webhook_counts_once() {
        notes.add(note(DAY, 1));
        notes.add(note(DAY, 1));
        notes.flush();
        notes.add(note(DAY, 1));
        notes.add(note(DAY, 2));
        notes.flush();

        assertThat(rows("what")).hasSize(2);
        assertThat(notes.lost()).isZero();
    }

    @Test
    void a_day_without_a_partition_gets_one() {
        notes.add(note(DAY, 1));
        notes.add(note(DAY.plusDays(1), 2));
        notes.flush();

        assertThat(rows("tableoid::regclass::text")).containsExactlyInAnyOrder("note_20260302", "note_20260303");
    }

    /** What is measured must not tell the moment of the contact that fills a hundred. */
    @Test
    void only_notes_of_hours_that_are_over_count_as_overdue() {
        for (int turn = 0; turn < 250; turn++) {
            notes.add(note(DAY, turn));
            notes.tick();
        }
        assertThat(notes.overdue()).isZero();

        gate.shut();
        hour.set(13);
        notes.tick();
        assertThat(notes.overdue()).isEqualTo(250);
        gate.open();
        Eventually.holds(notes::tick);
        assertThat(notes.overdue()).isZero();
    }

    @Test
    void they_are_written_when_their_hour_is_over_and_the_last_ones_at_the_end() {
        notes.add(note(DAY, 1));
        notes.tick();
        assertThat(rows("what")).as("the row would tell when it was written").isEmpty();
        assertThat(notes.waiting()).isEqualTo(1);

        hour.set(13);
        notes.tick();
        assertThat(rows("what")).hasSize(1);

        notes.add(new Note(DAY, turn(2), 0, CONTACT, 13, Channel.TEXT, Language.EN, WHAT));
        notes.tick();
        assertThat(rows("what")).hasSize(1);
        notes.close();
        assertThat(rows("what")).hasSize(2);
    }

    /** Two contacts in one hour: who came first can be read from neither the place of a row nor its transaction. */
    @Test
    void an_hour_is_written_at_once_and_in_no_order() {
        for (int turn = 0; turn < 100; turn++) {
            notes.add(note(DAY, turn));
        }
        hour.set(13);
        notes.tick();

        List<String> placed = rows("encode(turn, 'hex') FROM note ORDER BY ctid --");
        assertThat(placed).hasSize(100).doesNotHaveDuplicates();
        assertThat(placed).isNotEqualTo(placed.stream().sorted().toList());
        assertThat(rows("DISTINCT xmin::text")).hasSize(1);
    }

    @Test
    void when_there_are_many_they_do_not_wait_for_the_hour() {
        for (int turn = 0; turn < Notes.MANY; turn++) {
            notes.add(note(DAY, turn));
        }
        notes.tick();

        assertThat(rows("what")).hasSize(Notes.MANY);
    }

    @Test
    void while_the_database_is_away_they_wait_and_what_does_not_fit_is_counted() {
        gate.shut();
        for (int turn = 0; turn < Notes.ROOM + 5; turn++) {
            notes.add(note(DAY, turn));
        }
        notes.flush();
        assertThat(notes.waiting()).isEqualTo(Notes.ROOM);
        assertThat(notes.lost()).isEqualTo(5);

        gate.open();
        notes.flush();
        assertThat(rows("what")).hasSize(Notes.ROOM);
        assertThat(notes.waiting()).isZero();
        assertThat(notes.lost()).isEqualTo(5);
    }

    @Test
    void the_ticking_outlives_an_outage() {
        gate.shut();
        notes.add(note(DAY, 1));
        notes.flush();
        gate.open();
        ticking.countDown();

        Eventually.holds(() -> rows("what").size() == 1);
    }

    /** A full disk is asked for room ever more seldom, else its server does little but write why it has none. */
    @Test
    void a_database_that_refuses_is_asked_ever_more_seldom_and_at_once_again_when_it_takes_them() {
        gate.shut();
        notes.add(note(DAY, 1));
        hour.set(13);
        int refusals = 0;
        for (int second = 0; second < 2 * 60; second++) {
            long refused = refusedSoFar();
            notes.tick();
            refusals += refusedSoFar() > refused ? 1 : 0;
        }
        assertThat(refusals).as("in two minutes").isBetween(5, 12);

        gate.open();
        Eventually.holds(() -> {
            notes.tick();
            return rows("what").size() == 1;
        });
        notes.add(note(DAY, 2));
        hour.set(14);
        notes.tick();
        assertThat(rows("what")).hasSize(2);
    }

    private long refusedSoFar() {
        return through.refusals();
    }

    /** A number or a code that strayed into a note is not stored, and a strange word ends no conversation. */
    @Test
    void only_words_of_a_script_are_written() {
        List<String> strange =
                List.of("", "+12065550123", "near 98101", "zip.98101", "line\u0000", "a".repeat(65), "où");
        for (String what : strange) {
            notes.add(new Note(DAY, turn(1), 0, CONTACT, 0, Channel.TEXT, Language.EN, what));
        }
        notes.add(new Note(DAY, turn(2), 40_000, CONTACT, 0, Channel.TEXT, Language.EN, WHAT));
        notes.add(new Note(DAY, turn(3), 0, CONTACT, 24, Channel.TEXT, Language.EN, WHAT));
        notes.add(new Note(DAY, turn(4), 0, CONTACT, 0, Channel.TEXT, Language.EN, "lines.988"));
        notes.flush();

        assertThat(rows("what")).containsExactly("lines.988");
        assertThat(notes.lost()).isEqualTo(9);
    }

    /** Folding drops a day as soon as it is over; should nothing fold, no day stays for good. */
    @Test
    void partitions_are_made_ahead_and_dropped_whole_when_nothing_folds_them() {
        NotePartitions partitions = new NotePartitions(database);
        for (int ago = 0; ago <= 41; ago++) {
            notes.add(note(DAY.minusDays(ago), ago));
        }
        notes.flush();
        partitions.turnOver(DAY);
        partitions.turnOver(DAY);

        assertThat(rows("day::text")).hasSize(39).contains("2026-01-23").doesNotContain("2026-01-22");
        assertThat(tables())
                .contains("note", "note_20260303", "place_note_20260303", "note_20260123")
                .doesNotContain("note_20260122", "place_note_20260122", "note_20260120");
    }

    @Test
    void two_processes_may_make_the_same_day() throws Exception {
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int day = 0; day < 20; day++) {
                LocalDate same = DAY.plusDays(day);
                var one = both.submit(() -> new NotePartitions(database).ensure(same));
                var other = both.submit(() -> new NotePartitions(through).ensure(same));
                one.get();
                other.get();
            }
        }
        assertThat(tables()).contains("note_20260302", "note_20260321");
    }

    private static TurnId turn(int number) {
        return new TurnId("%032x".formatted(number));
    }

    private static Note note(LocalDate day, int turn) {
        return new Note(day, turn(turn), 0, CONTACT, 12, Channel.TEXT, Language.EN, WHAT);
    }

    private List<String> rows(String columns) {
        return database.commit(handle -> handle.select("SELECT " + columns + " FROM note")
                .mapTo(String.class)
                .list());
    }

    private List<String> tables() {
        return database.commit(handle -> handle.select("SELECT relname FROM pg_class WHERE relkind IN ('r', 'p')")
                .mapTo(String.class)
                .list());
    }
}
