package org.porchlight.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.callbacks.CallbacksFixture.SEATTLE;

import java.time.Duration;
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
import org.porchlight.testing.Cells;

class StaffOnOffTextsTest {
    private static final String PHONE = "+12065550102";

    private final CallbacksFixture desk = new CallbacksFixture();
    private final OnOffWords own = new StaffFixture(desk.database).onOffWords(desk.keys, desk.time);
    private final StaffOnOffTexts onOff = onOff(desk.database);
    private final UUID wren = desk.staff("wren");

    private StaffOnOffTexts onOff(Database database) {
        var attendance = new StaffFixture(database).attendance(OutboxFixture.outbox(database, desk.vault), SEATTLE);
        return new StaffOnOffTexts(
                database, new StaffFixture(database).phones(desk.vault), own, attendance, () -> LineFixture.script()
                        .words());
    }

    @BeforeEach
    void phone() {
        UUID row = desk.put(new VaultEntry(
                VaultKind.STAFF,
                Secrets.of(new PhoneNumber(PHONE)),
                Optional.of(desk.vault.blind(VaultKind.STAFF, PHONE)),
                Optional.empty()));
        desk.execute("UPDATE staff SET vault = ? WHERE id = ?", row, wren);
        assertThat(keeps("Heron")).isTrue();
    }

    private boolean keeps(String word) {
        return own.keep(
                new Who(wren, "wren", Role.RESPONDER, Optional.empty(), new Who.Session(wren, true, false)), word);
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
        ON heron,            on,  Noted: you are on for the next 4 hours. OFF and your word ends it.
        ' off. Heron ',      off, Noted: you are off. ON and your word brings you back.
        Je commence héron,   on,  C'est noté : 4 heures de garde à partir de maintenant. Pour finir : JE TERMINE et votre mot.
        JE TERMINE HERON,    off, C'est noté : votre garde est finie. Pour reprendre : JE COMMENCE et votre mot.
        empiezo heron,       on,  Anotado: de turno durante 4 horas desde ahora. Para salir: TERMINO y su palabra.
        Término heron,       off, Anotado: fuera de turno. Para volver: EMPIEZO y su palabra.
        """, quoteCharacter = '\'', ignoreLeadingAndTrailingWhitespace = true, delimiter = ',')
    void the_exact_word_from_a_staff_phone_is_done_and_confirmed(String body, String state, String answer) {
        assertThat(onOff.answer(PHONE, body, desk.time.instant())).contains(answer);
        assertThat(said()).containsExactly("wren " + state);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ON now", "ON heron please", "heron ON", "heron", "ONN heron", "turn off", "naloxone", "", "1"})
    void any_other_text_from_a_staff_phone_is_a_callers(String body) {
        assertThat(onOff.answer(PHONE, body, desk.time.instant())).isEmpty();
        assertThat(said()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12065550123", "anonymous", ""})
    void nobody_elses_word_means_anything(String from) {
        assertThat(onOff.answer(from, "ON heron", desk.time.instant())).isEmpty();
        assertThat(said()).isEmpty();
    }

    @Test
    void a_phone_that_is_not_proved_yet_or_whose_owner_left_is_nobodys() {
        desk.execute("UPDATE staff SET active = false WHERE id = ?", wren);
        assertThat(onOff.answer(PHONE, "ON heron", desk.time.instant())).isEmpty();
        desk.execute("UPDATE staff SET active = true, vault = NULL WHERE id = ?", wren);
        assertThat(onOff.answer(PHONE, "ON heron", desk.time.instant())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ON, behind them", "off, behind them", "JE COMMENCE, votre propre mot", "termino, su propia palabra"})
    void without_the_word_it_only_says_what_is_missing(String body, String answer) {
        assertThat(onOff.answer(PHONE, body, desk.time.instant()))
                .hasValueSatisfying(said -> assertThat(said).contains(answer));
        own.forget(wren);
        assertThat(onOff.answer(PHONE, body, desk.time.instant()))
                .hasValueSatisfying(said -> assertThat(said).contains(answer));
        assertThat(onOff.answer(PHONE, "ON heron", desk.time.instant())).isEmpty();
        assertThat(said()).isEmpty();
    }

    @Test
    void a_word_that_is_guessed_at_counts_no_more_until_the_next_day() {
        for (int guess = 0; guess < 10; guess++) {
            assertThat(onOff.answer(PHONE, "ON guess" + guess, desk.time.instant()))
                    .isEmpty();
        }
        assertThat(onOff.answer(PHONE, "ON heron", desk.time.instant())).isEmpty();
        desk.pass(Duration.ofHours(25));
        assertThat(onOff.answer(PHONE, "ON heron", desk.time.instant())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wren", "WREN", "two words", "abc", "", "a-b", "aaaaaaaaaaaaaaaaaaaaa"})
    void a_word_that_is_easily_guessed_or_mistaken_is_not_kept(String word) {
        assertThat(keeps(word)).isFalse();
        assertThat(onOff.answer(PHONE, "ON heron", desk.time.instant()))
                .as("the one before")
                .isPresent();
    }

    @Test
    void the_table_does_not_tell_the_word() {
        assertThat(Cells.of(desk.database)).noneMatch(cell -> Cells.tells(cell, "heron"));
    }

    @Test
    void what_can_not_be_committed_is_not_confirmed() {
        try (var away = new Database("postgres://nobody:x@127.0.0.1:1/nothing")) {
            assertThat(onOff(away).answer(PHONE, "ON heron", desk.time.instant()))
                    .isEmpty();
        }
    }
}
