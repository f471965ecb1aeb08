package org.porchlight.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.database.Database;
import org.porchlight.testing.Postgres;

class PseudonymTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final String CALLER = "+12065550123";
    private Database database;
    private Pseudonym names;

    @BeforeEach
    void connect() {
        database = Postgres.fresh();
        DayKeys days = DayKeysFixture.dayKeys(Keys.fresh(), database, ZoneOffset.UTC, () -> NOW);
        assertThat(days.refresh()).isTrue();
        names = new Pseudonym(days, new SecureRandom());
    }

    @AfterEach
    void disconnect() {
        database.close();
    }

    @Test
    void a_call_keeps_its_name_through_the_day() {
        assertThat(names.ofCall("CA1", NOW.plusSeconds(3_600))).isEqualTo(names.ofCall("CA1", NOW));
    }

    /** Else whoever has the keys could try out numbers: for what each asked on that day, and in which hour. */
    @Test
    void no_name_hangs_on_a_number() {
        assertThat(names.ofTexts()).isNotEqualTo(names.ofTexts());
    }

    @Test
    void contacts_are_told_apart() {
        assertThat(Stream.of(names.ofCall("CA1", NOW), names.ofCall("CA2", NOW), names.ofTexts(), names.ofTexts()))
                .doesNotHaveDuplicates();
    }

    @Test
    void tomorrow_it_is_another() {
        assertThat(names.ofCall("CA1", NOW.plusSeconds(86_400))).isNotEqualTo(names.ofCall("CA1", NOW));
    }

    /** A position, a draft's hash and a note are joined by nothing that lasts longer than the day's key. */
    @Test
    void in_the_record_a_contact_has_another_name() {
        ContactId contact = names.ofTexts();

        assertThat(names.inRecord(contact, NOW)).isNotEqualTo(contact).isEqualTo(names.inRecord(contact, NOW));
        assertThat(names.inRecord(names.ofCall("CA1", NOW), NOW)).isNotEqualTo(names.inRecord(contact, NOW));
    }

    /** A key that is made of the long-lived ones can be made again: no name may hang on it. */
    @Test
    void before_the_database_was_seen_names_are_random_and_go_with_the_process() {
        Keys keys = Keys.fresh();
        DayKeys unseen = DayKeysFixture.dayKeys(keys, database, ZoneOffset.UTC, () -> NOW);
        Pseudonym one = new Pseudonym(unseen, new SecureRandom());
        Pseudonym other = new Pseudonym(unseen, new SecureRandom());

        ContactId contact = one.ofTexts();
        assertThat(one.ofCall("CA1", NOW)).isNotEqualTo(one.ofCall("CA1", NOW));
        assertThat(one.inRecord(contact, NOW))
                .isEqualTo(one.inRecord(contact, NOW))
                .isNotEqualTo(other.inRecord(contact, NOW));
        assertThat(one.turnOfText("SM1", NOW))
                .isEqualTo(one.turnOfText("SM1", NOW))
                .isNotEqualTo(other.turnOfText("SM1", NOW));
    }

    @Test
    void a_retried_webhook_is_the_same_turn() {
        assertThat(names.turnOfCall("CA1", Optional.of("sealed"), NOW.plusSeconds(5)))
                .isEqualTo(names.turnOfCall("CA1", Optional.of("sealed"), NOW));
        assertThat(names.turnOfText("SM1", NOW.plusSeconds(5))).isEqualTo(names.turnOfText("SM1", NOW));
    }

    @Test
    void turns_are_told_apart() {
        assertThat(Stream.of(
                        names.turnOfCall("CA1", Optional.empty(), NOW),
                        names.turnOfCall("CA1", Optional.of(""), NOW),
                        names.turnOfCall("CA1", Optional.of("one"), NOW),
                        names.turnOfCall("CA1", Optional.of("two"), NOW),
                        names.turnOfCall("CA2", Optional.of("one"), NOW),
                        names.turnOfText("SM1", NOW),
                        names.turnOfText("CA1", NOW)))
                .doesNotHaveDuplicates();
    }

    @Test
    void names_are_hex_and_read_back() {
        ContactId contact = names.ofCall("CA1", NOW);
        TurnId turn = names.turnOfText("SM1", NOW);

        assertThat(contact.toString()).matches("[0-9a-f]{32}");
        assertThat(ContactId.of(contact.bytes())).isEqualTo(contact);
        assertThat(new ContactId(contact.hex())).isEqualTo(contact);
        assertThat(turn.toString()).matches("[0-9a-f]{32}");
        assertThat(TurnId.of(turn.bytes())).isEqualTo(turn);
        assertThatThrownBy(() -> new ContactId(CALLER)).hasMessage("not 32 hex digits");
        assertThatThrownBy(() -> new TurnId("")).hasMessage("not 32 hex digits");
    }
}
