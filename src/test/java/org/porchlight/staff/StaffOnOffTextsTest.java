package org.porchlight.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.callbacks.CallbacksFixture.SEATTLE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.LineFixture;
import org.porchlight.callbacks.CallbacksFixture;
import org.porchlight.database.Database;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.OutboxFixture;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;

class StaffOnOffTextsTest {
    private static final String PHONE = "+12065550102";

    private final CallbacksFixture desk = new CallbacksFixture();
    private final StaffOnOffTexts onOff = onOff(desk.database);
    private final UUID wren = desk.staff("wren");

    private StaffOnOffTexts onOff(Database database) {
        var attendance = new StaffFixture(database).attendance(OutboxFixture.outbox(database, desk.vault), SEATTLE);
        return new StaffOnOffTexts(
                database,
                new StaffFixture(database).phones(desk.vault),
                attendance,
                LineFixture.script().words(),
                desk.time);
    }

    @BeforeEach
    void phone() {
        UUID row = desk.put(new VaultEntry(
                VaultKind.STAFF,
                Secrets.of(new PhoneNumber(PHONE)),
                Optional.of(desk.vault.blind(VaultKind.STAFF, PHONE)),
                Optional.empty()));
        desk.execute("UPDATE staff SET vault = ? WHERE id = ?", row, wren);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<String> said() {
        return desk.column("SELECT alias || ' ' || state FROM presence JOIN staff ON staff.id = staff");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        ON,             on,  Noted: you are on for the next 4 hours. OFF ends it.
        ' off. ',       off, Noted: you are off. ON brings you back.
        Je commence,    on,  C'est noté : 4 heures de garde à partir de maintenant. JE TERMINE y met fin.
        JE TERMINE,     off, C'est noté : votre garde est finie. JE COMMENCE la reprend.
        empiezo,        on,  Anotado: de turno durante 4 horas desde ahora. TERMINO lo acaba.
        Término,        off, Anotado: fuera de turno. EMPIEZO lo retoma.
        """, quoteCharacter = '\'', ignoreLeadingAndTrailingWhitespace = true, delimiter = ',')
    void the_exact_word_from_a_staff_phone_is_done_and_confirmed(String body, String state, String answer) {
        assertThat(onOff.answer(PHONE, body)).contains(answer);
        assertThat(said()).containsExactly("wren " + state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ON now", "ONN", "turn off", "naloxone", "", "1"})
    void any_other_text_from_a_staff_phone_is_a_callers(String body) {
        assertThat(onOff.answer(PHONE, body)).isEmpty();
        assertThat(said()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12065550123", "anonymous", ""})
    void nobody_elses_word_means_anything(String from) {
        assertThat(onOff.answer(from, "ON")).isEmpty();
        assertThat(said()).isEmpty();
    }

    @Test
    void a_phone_that_is_not_proved_yet_or_whose_owner_left_is_nobodys() {
        desk.execute("UPDATE staff SET active = false WHERE id = ?", wren);
        assertThat(onOff.answer(PHONE, "ON")).isEmpty();
        desk.execute("UPDATE staff SET active = true, vault = NULL WHERE id = ?", wren);
        assertThat(onOff.answer(PHONE, "ON")).isEmpty();
    }

    @Test
    void what_can_not_be_committed_is_not_confirmed() {
        try (var away = new Database("postgres://nobody:x@127.0.0.1:1/nothing")) {
            assertThat(onOff(away).answer(PHONE, "ON")).isEmpty();
        }
    }
}
