package org.porchlight.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.callbacks.CallbacksFixture.SEATTLE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;
import org.porchlight.privacy.VaultUpkeep;
import org.porchlight.staff.StaffFixture;

class PracticeTest {
    private static final PhoneNumber PHONE = new PhoneNumber("+12065550103");

    private final CallbacksFixture desk = new CallbacksFixture();
    private final Practice practice = desk.services.practice();
    private final Queue queue = desk.queue;
    private final UUID juniper = desk.staff("juniper");
    private final UUID owl = desk.coordinator("owl");

    @AfterEach
    void close() {
        desk.close();
    }

    private Instant now() {
        return desk.time.instant();
    }

    private UUID begin() {
        return practice.begin(juniper, Language.FR, "Robin", now().atZone(SEATTLE))
                .orElseThrow();
    }

    private void coordinatorIsThere() {
        UUID row = desk.put(new VaultEntry(
                VaultKind.STAFF,
                Secrets.of(PHONE),
                Optional.of(desk.vault.blind(VaultKind.STAFF, PHONE.e164())),
                Optional.empty()));
        desk.execute("UPDATE staff SET vault = ? WHERE id = ?", row, owl);
        new StaffFixture(desk.database).attendance(desk.outbox, SEATTLE).on(owl, now());
    }

    @Test
    void it_waits_in_their_own_queue_at_once_and_in_nobody_elses() {
        UUID id = begin();
        Request request = queue.one(id, juniper, now()).orElseThrow();
        assertThat(List.of(request.practice(), request.terms().language(), request.word(), request.standing()))
                .containsExactly(true, Language.FR, Optional.of("Robin"), new Request.Standing.Due());
        assertThat(queue.page(juniper, 1, now()).requests()).containsExactly(request);
        assertThat(queue.page(owl, 1, now()).requests()).isEmpty();
        assertThat(queue.one(id, owl, now())).isEmpty();
        assertThat(desk.open()).containsExactly(new Secrets(Optional.empty(), Optional.of("Robin")));
    }

    @Test
    void another_takes_its_place() {
        UUID first = begin();
        UUID second = begin();
        assertThat(desk.request()).isEqualTo(second).isNotEqualTo(first);
        assertThat(desk.rows()).containsEntry("vault", 1);
    }

    @Test
    void a_coordinator_who_is_there_is_the_other_side_and_one_who_is_not_is_left_alone() {
        coordinatorIsThere();
        begin();
        assertThat(desk.open()).containsExactly(Secrets.of(PHONE, "Robin"));
        desk.pass(Duration.ofHours(4));
        begin();
        assertThat(desk.open()).containsExactly(new Secrets(Optional.empty(), Optional.of("Robin")));
    }

    @Test
    void it_goes_with_whoever_practises_and_with_the_phone_that_it_would_ring() {
        coordinatorIsThere();
        begin();
        new StaffFixture(desk.database).remove("owl");
        assertThat(desk.rows()).containsEntry("vault", 0).containsEntry("callback", 0);
        begin();
        new StaffFixture(desk.database).remove("juniper");
        assertThat(desk.rows()).containsEntry("vault", 0).containsEntry("callback", 0);
        assertThat(practice.begin(juniper, Language.EN, "Robin", now().atZone(SEATTLE)))
                .isEmpty();
        assertThat(desk.rows()).containsEntry("vault", 0);
    }

    @Test
    void what_is_left_goes_after_two_hours_and_leaves_that_there_was_one() {
        begin();
        desk.pass(Duration.ofHours(2));
        new VaultUpkeep(desk.keys, desk.database).eraseExpired(now());
        assertThat(desk.rows()).containsEntry("callback", 0);
        assertThat(desk.column("SELECT who || ' ' || kind FROM act")).containsExactly("juniper practice");
        assertThat(desk.column("SELECT disposition FROM callback_count")).isEmpty();
    }
}
