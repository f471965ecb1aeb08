package org.porchlight.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.callbacks.CallbacksFixture.ROBIN;
import static org.porchlight.callbacks.CallbacksFixture.SAM;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.MarksFixture;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.StopList;
import org.porchlight.privacy.VaultRewrite;
import org.porchlight.speech.Window.Part;
import org.porchlight.testing.DatabaseDump;
import org.porchlight.testing.DatabaseFiles;
import org.porchlight.testing.Eventually;

/** Looks with all keys for what the files tell of two numbers: not for the numbers, but for every hash of them. */
class ErasedRequestsTest {
    private final CallbacksFixture desk = new CallbacksFixture();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void once_erased_and_rewritten_no_file_tells_with_the_keys_who_asked() {
        everything();
        DatabaseFiles.sample(desk.database);
        assertThat(told(ROBIN))
                .as("while it is kept")
                .anyMatch(it -> it.startsWith("vault tells of vault callback"))
                .anyMatch(it -> it.startsWith("keyed_today_pkey tells of callback keyed"))
                .anyMatch(it -> it.startsWith("stop_list tells of stop list"))
                .anyMatch(it -> it.startsWith("vault (id,") && it.contains("tells of vault callback"));
        assertThat(told(SAM))
                .anyMatch(it -> it.startsWith("vault_blind tells of vault draft"))
                .anyMatch(it -> it.startsWith("draft tells of callback draft"));

        desk.forget(ROBIN);
        desk.forget(SAM);
        desk.stops.remove(ROBIN);
        rewritten();
        assertThat(told(ROBIN)).isEmpty();
        assertThat(told(SAM)).isEmpty();
    }

    /** A transaction's number tells the time to some seconds, and a row can have kept it without holding a hash. */
    @Test
    void once_rewritten_no_file_keeps_a_transaction_in_which_somebody_asked_or_was_erased() {
        desk.texted();
        long before = DatabaseFiles.transaction(desk.database);
        everything();
        desk.callbacks.ask(CallbacksFixture.asked(9, ROBIN, "now", desk.window(Part.NEXT_HOUR)));
        String request =
                desk.column("SELECT id FROM callback WHERE part = 'next_hour'").getFirst();
        assertThat(desk.leases.take(UUID.fromString(request), desk.staff("juniper"), desk.time.instant()))
                .isInstanceOf(Leases.Taken.Yours.class);
        desk.stops.add(StopList.Kind.CALLS, SAM);
        desk.forget(ROBIN);
        long after = DatabaseFiles.transaction(desk.database);
        assertThat(between(before, after))
                .contains("promise", "outbox", "stop_list", "callback_count", "vault_key", "act");

        rewritten();
        assertThat(between(before, after)).isEmpty();
    }

    /** The tables in whose files a transaction between these two stands. */
    private Set<String> between(long before, long after) {
        Map<String, List<Long>> written = DatabaseFiles.transactions(desk.database);
        written.values().removeIf(all -> all.stream().noneMatch(it -> it > before && it < after));
        return written.keySet();
    }

    /** The provider may know it by its name for longer. */
    @Test
    void hours_after_it_was_erased_no_file_tells_of_the_webhook_that_asked() {
        desk.ask(0x6d617270000cafe1L, ROBIN, "");
        Map<String, String> webhook =
                Map.of("the webhook", DatabaseFiles.text(CallbacksFixture.identity(0x6d617270000cafe1L)));
        desk.forget(ROBIN);
        rewritten();
        assertThat(MarksFixture.told(webhook, DatabaseFiles.relations(desk.database)))
                .isNotEmpty();

        for (int hour = 0; hour < 4; hour++) {
            desk.callbacks.tidy(desk.time.instant());
            desk.pass(Duration.ofHours(1));
        }
        rewritten();
        assertThat(MarksFixture.told(webhook, DatabaseFiles.relations(desk.database)))
                .isEmpty();
    }

    @Test
    void start_takes_the_stop_out_of_the_file_without_being_asked_for_more() {
        desk.stops.add(StopList.Kind.CALLS, ROBIN);
        assertThat(told(ROBIN)).isNotEmpty();

        desk.stops.remove(ROBIN);
        rewritten();
        assertThat(told(ROBIN)).isEmpty();
    }

    /** What must last is under a key that stays; all else goes with its generation. */
    @Test
    void of_a_number_only_the_stop_list_is_under_the_key_that_lasts() {
        everything();
        desk.stops.add(StopList.Kind.CALLS, SAM);
        Map<String, String> files = DatabaseFiles.relations(desk.database);
        for (PhoneNumber number : List.of(ROBIN, SAM)) {
            Map<String, String> marks =
                    MarksFixture.of(desk.keys, number, "2026-03-02", List.of("", "sunny", "sam", "zora"), List.of());
            assertThat(MarksFixture.told(marks, files))
                    .filteredOn(it -> it.contains("tells of stop list") || it.endsWith("under the lasting key"))
                    .isNotEmpty()
                    .allMatch(it -> it.contains("tells of stop list") && it.endsWith("under the lasting key"));
        }
    }

    /** One asks for a call and then for one to another; words are picked and typed; and all of it is stopped. */
    private void everything() {
        desk.stops.add(StopList.Kind.TEXTS, ROBIN);
        desk.ask(1, ROBIN, "Sunny");
        desk.ask(2, ROBIN, "sam");
        desk.drafts.put("c", Secrets.of(SAM, "zora"));
        desk.callbacks.ask(CallbacksFixture.keyed(3, ROBIN, "c", desk.evening()));
        desk.drafts.put("d", Secrets.of(SAM));
    }

    private void rewritten() {
        var rewrite = new VaultRewrite(desk.database);
        Eventually.holds(() -> rewrite.rewrite() == VaultRewrite.RewriteResult.REWRITTEN);
    }

    /** The files that tell something of this number, and what; and of a dump what its hexadecimal letters tell. */
    private List<String> told(PhoneNumber number) {
        Map<String, String> marks = MarksFixture.of(
                desk.keys, number, "2026-03-02", List.of("", "sunny", "sam", "zora"), List.of("c", "d"));
        List<String> told = MarksFixture.told(marks, DatabaseFiles.relations(desk.database));
        marks.replaceAll((what, mark) -> DatabaseFiles.hex(mark));
        told.addAll(MarksFixture.told(marks, DatabaseDump.of(desk.database)));
        return told;
    }
}
