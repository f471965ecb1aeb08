package org.porchlight.records;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.porchlight.database.Database;
import org.porchlight.folding.Area;
import org.porchlight.folding.RecordRules;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.privacy.ContactId;
import org.porchlight.privacy.TurnId;

/** Notes of made-up contacts, and the nightly fold over them, by rules of the test's. */
public final class NightlyFoldFixture {
    private static final List<String> WHAT = List.of("naloxone", "callback", "opioids", "rights", "money");

    private final NoteTable notes;
    private final Random random = new Random(1);
    private final List<String> names = new ArrayList<>();

    public NightlyFoldFixture(Database database) {
        this.notes = new NoteTable(database, new NotePartitions(database));
    }

    public static NightlyFold fold(Database database, RecordRules rules) {
        return new NightlyFold(
                database,
                rules,
                new NotePartitions(database),
                counts(database, rules),
                new ReportBook(database, rules));
    }

    private static List<DayCounts> counts(Database database, RecordRules rules) {
        List<DayCounts> counts = new ArrayList<>(new Waits(rules.unit(), ZoneOffset.UTC).counts());
        counts.add(new LineCounts(PlaceLines.SUBJECT, rules.unit()));
        counts.add(new PromiseCounts());
        counts.add(new FeedbackTable(database, LocalDate::now));
        return counts;
    }

    /** Contacts of one day that are mostly calls, mostly in English, about this and that. */
    public void contacts(int many, LocalDate day) {
        List<Note> all = new ArrayList<>();
        for (int one = 0; one < many; one++) {
            String name = name();
            int hour = random.nextInt(24);
            Channel channel = random.nextInt(3) == 0 ? Channel.TEXT : Channel.VOICE;
            Language language = random.nextInt(6) == 0 ? Language.ES : Language.EN;
            String what = WHAT.get(random.nextInt(WHAT.size()));
            all.add(new Note(day, new TurnId(name), 0, new ContactId(name), hour, channel, language, what));
            all.add(new Note(day, new TurnId(name), 1, new ContactId(name), hour, channel, language, "text-plain"));
        }
        notes.write(all);
    }

    /** Contacts of calls in whose way something stood, several times each. */
    void troubles(int many, LocalDate day, String what, int times) {
        for (int one = 0; one < many; one++) {
            var contact = new ContactId(name());
            for (int time = 0; time < times; time++) {
                notes.write(
                        List.of(new Note(day, new TurnId(name()), 0, contact, 12, Channel.VOICE, Language.EN, what)));
            }
        }
    }

    /** Contacts of calls with these notes each, one of a turn. */
    void notes(int many, LocalDate day, String... what) {
        for (int one = 0; one < many; one++) {
            var contact = new ContactId(name());
            for (String word : what) {
                notes.write(
                        List.of(new Note(day, new TurnId(name()), 0, contact, 12, Channel.VOICE, Language.EN, word)));
            }
        }
    }

    /** Contacts that asked for places. */
    public void areas(int many, LocalDate day, Area area) {
        for (int one = 0; one < many; one++) {
            notes.write(List.of(new PlaceNote(day, new ContactId(name()), 12, area)));
        }
    }

    private String name() {
        byte[] bytes = new byte[ContactId.BYTES];
        random.nextBytes(bytes);
        names.add(HexFormat.of().formatHex(bytes));
        return names.getLast();
    }

    /** The names of contacts so far, as they stand in the notes. */
    public List<String> names() {
        return List.copyOf(names);
    }
}
