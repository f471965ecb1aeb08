package org.porchlight.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.callbacks.CallbacksFixture.SAM;
import static org.porchlight.callbacks.CallbacksFixture.asked;
import static org.porchlight.callbacks.CallbacksFixture.keyed;
import static org.porchlight.callbacks.CallbacksFixture.noTime;
import static org.porchlight.callbacks.CallbacksFixture.promised;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Secrets;
import org.porchlight.speech.Window.Part;
import org.porchlight.testing.Cells;

/** Number, word and contact go through everything here and can be read in no column, as text or as bytes; nor a minute. */
class DeskCanaryTest {
    private static final String DIGITS = "2065550123";
    private static final PhoneNumber ROBIN = new PhoneNumber("+1" + DIGITS);
    private static final String WORD = "marmalade";

    @Test
    void no_column_holds_number_word_or_minute() {
        try (CallbacksFixture desk = new CallbacksFixture()) {
            // The tables themselves tell when they were made, which may be any minute.
            List<String> before = Cells.of(desk.database);
            desk.pass(Duration.ofMinutes(17));
            desk.callbacks.ask(asked(1, ROBIN, WORD, desk.evening()));
            desk.callbacks.ask(asked(2, ROBIN, DIGITS, desk.evening()));
            desk.callbacks.ask(asked(3, ROBIN, "", desk.evening()));
            assertThat(desk.callbacks.ask(asked(4, ROBIN, WORD + DIGITS, desk.evening())))
                    .isEqualTo(noTime());
            desk.drafts.put(DIGITS, Secrets.of(SAM, WORD));
            assertThat(desk.callbacks.ask(keyed(5, ROBIN, DIGITS, desk.evening())))
                    .isEqualTo(promised(desk.evening()));
            desk.drafts.put(DIGITS, Secrets.of(ROBIN, WORD));
            desk.withdrawals.stopCalls(SAM);
            desk.callbacks.tidy(desk.time.instant());

            List<String> cells = Cells.of(desk.database);
            assertThat(cells).as("the search sees what is there").contains("evening", "no time", "juniper");
            assertThat(desk.rows())
                    .containsEntry("callback", 3)
                    .containsEntry("draft", 1)
                    .containsEntry("keyed_today", 2);
            assertThat(cells).noneMatch(cell -> Cells.tells(cell, DIGITS) || Cells.tells(cell, WORD));
            assertThat(cells.stream()
                            .filter(cell -> !before.contains(cell))
                            .filter(cell -> cell.contains(":17:") || cell.contains(":02:")))
                    .as("when it was asked, but for the draft's end")
                    .noneMatch(cell -> !cell.contains("18:47"));
        }
    }

    @Test
    void what_staff_do_leaves_neither_number_nor_word_and_no_minute_of_what_is_over() {
        try (CallbacksFixture desk = new CallbacksFixture()) {
            List<String> before = Cells.of(desk.database);
            desk.pass(Duration.ofMinutes(17));
            var takes = desk.leases;
            var dispositions = desk.dispositions;
            UUID juniper = desk.staff("juniper");
            for (Disposition how : Disposition.values()) {
                desk.callbacks.ask(asked(how.ordinal(), ROBIN, WORD, desk.window(Part.NEXT_HOUR)));
                UUID request = desk.request();
                takes.take(request, juniper, desk.time.instant());
                desk.ring(request, Duration.ofHours(1));
                assertThat(Cells.of(desk.database)).noneMatch(DeskCanaryTest::tells);
                dispositions.end(request, juniper, how, Optional.of(desk.evening()), desk.time.instant());
                takes.take(request, juniper, desk.time.instant());
                takes.giveBack(request, juniper, true, desk.time.instant());
                assertThat(Cells.of(desk.database)).noneMatch(DeskCanaryTest::tells);
                desk.withdrawals.withdraw(ROBIN);
                desk.stops.remove(ROBIN);
            }
            desk.services
                    .practice()
                    .begin(juniper, Language.EN, WORD, desk.time.instant().atZone(CallbacksFixture.SEATTLE));
            assertThat(Cells.of(desk.database))
                    .contains("end", "practice", "talked")
                    .noneMatch(DeskCanaryTest::tells);
            desk.execute("DELETE FROM vault");
            assertThat(Cells.of(desk.database))
                    .filteredOn(cell -> !before.contains(cell))
                    .noneMatch(cell -> cell.contains(":17:") || cell.contains(":02:"));
        }
    }

    private static boolean tells(String cell) {
        return Cells.tells(cell, DIGITS) || Cells.tells(cell, WORD);
    }

    @Test
    void printing_shows_nothing() {
        try (CallbacksFixture desk = new CallbacksFixture()) {
            NewRequest asked = asked(1, ROBIN, WORD, desk.evening());
            var wanted = new Wanted(asked, ROBIN, Optional.of(WORD), Optional.empty());
            assertThat(asked.toString() + wanted).doesNotContain(WORD, DIGITS).contains("hidden");
        }
    }
}
