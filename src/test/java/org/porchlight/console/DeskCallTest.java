package org.porchlight.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.LineFixture;
import org.porchlight.exchange.Call;
import org.porchlight.exchange.Phone;
import org.porchlight.staff.Role;
import org.porchlight.testing.Eventually;
import org.porchlight.testing.InBrowser;

/** From the queue to the quiet page after a call, with the phones that ring meanwhile. */
@InBrowser
@Order(1)
class DeskCallTest {
    private static final String PERSON = "+12065550142";
    private static final String RESPONDER = "+12065550102";

    private final Browser browser;

    DeskCallTest(Browser browser) {
        this.browser = browser;
    }

    /** One responder on the desk, with the phones around it. */
    private record Shift(LineFixture line, DeskBrowserFixture desk) implements AutoCloseable {
        Call rung(String number) {
            Phone phone = line.exchange().phone(number);
            Eventually.holds(() -> {
                line.exchange().deliverCallbacks();
                return phone.ringing().isPresent();
            });
            return phone.ringing().orElseThrow();
        }

        /** The provider's news reaches the line, and the line's the open page. */
        void shows(String words) {
            Eventually.holds(() -> {
                line.exchange().deliverCallbacks();
                return desk.text(words).first().isVisible();
            });
        }

        void talk() {
            Call mine = rung(RESPONDER);
            mine.answer();
            shows("Press 1 on your phone to go on.");
            mine.press("1");
            shows("Ringing theirs…");
            Call theirs = rung(PERSON);
            theirs.answer();
            shows("You are talking.");
            theirs.hangUp();
            shows("How did it go?");
        }

        List<String> counted() {
            return line.database().commit(handle -> handle.select("SELECT disposition FROM callback_count")
                    .mapTo(String.class)
                    .list());
        }

        long open() {
            return line.database().commit(handle -> handle.select("SELECT count(*) FROM callback")
                    .mapTo(long.class)
                    .one());
        }

        @Override
        public void close() {
            desk.close();
            line.close();
            desk.wentWell();
        }
    }

    private Shift shift(int width) {
        var line = LineFixture.atOneTime("2026-11-23T18:20:00Z");
        var desk = new DeskBrowserFixture(browser, line, width, ColorScheme.LIGHT).enter(Role.RESPONDER);
        new TexterFixture(line, PERSON).ask("Robin", 1, true);
        return new Shift(line, desk);
    }

    @ParameterizedTest(name = "at {0} px")
    @ValueSource(ints = {360, 1280})
    void a_call_is_taken_made_and_said_by_keyboard_alone(int width) {
        try (Shift shift = shift(width)) {
            DeskBrowserFixture desk = shift.desk();
            desk.press(desk.page().locator("#to-queue"));
            desk.press(desk.button("Take"));
            assertThat(desk.text("Hello, may I speak to Robin?")).isVisible();
            assertThat(desk.text("How did it go?")).hasCount(0);
            desk.press(desk.button("Call"));
            assertThat(desk.text("Ringing your phone…")).isVisible();
            desk.look("card-ringing");

            shift.talk();
            desk.look("card-after");
            desk.press(desk.button("We talked"));
            assertThat(desk.text("Take a moment.")).isVisible();
            desk.look("thanks");
            assertThat(shift.counted()).containsExactly("talked");
            assertThat(shift.open()).isZero();
            desk.press(desk.page().locator("main a.button-main"));
            assertThat(desk.text("Nobody waits for a call right now.")).isVisible();
        }
    }

    @Test
    void another_time_is_agreed_on_at_a_tap() {
        try (Shift shift = shift(360)) {
            DeskBrowserFixture desk = shift.desk();
            desk.open(ConsolePaths.QUEUE).button("Take").click();
            desk.button("Call").click();
            shift.talk();
            desk.page().locator("#new-time summary").click();
            desk.look("card-new-time");
            desk.button("Today, in the evening").click();
            assertThat(desk.text("It comes back to the queue a little later.")).isVisible();
            desk.open(ConsolePaths.QUEUE);
            assertThat(desk.text("From 5:00 PM")).isVisible();
        }
    }

    @Test
    void nobody_picks_up_one_s_own_phone_and_one_calls_again() {
        try (Shift shift = shift(360)) {
            DeskBrowserFixture desk = shift.desk();
            desk.open(ConsolePaths.QUEUE).button("Take").click();
            desk.button("Call").click();
            shift.rung(RESPONDER).ignore();
            shift.shows("Your phone rang, and nobody picked up.");
            assertThat(desk.text("How did it go?")).hasCount(0);
            desk.button("Call").click();
            shift.talk();
        }
    }

    @Test
    void somebody_asks_and_the_coordinator_takes_it_from_there() {
        try (Shift shift = shift(360);
                var other = new DeskBrowserFixture(browser, shift.line(), 1280, ColorScheme.LIGHT)
                        .enter(Role.COORDINATOR)) {
            DeskBrowserFixture desk = shift.desk();
            desk.open(ConsolePaths.QUEUE).button("Take").click();
            desk.text("Someone is asking").click();
            assertThat(desk.text("We can't say who calls.")).isVisible();
            desk.look("card-asking");
            desk.page().locator("#coordinator-asked").click();
            assertThat(desk.text("The coordinator has it now.")).isVisible();
            assertThat(desk.text("Nobody waits. Thank you for looking.")).isVisible();
            other.open(ConsolePaths.QUEUE);
            assertThat(other.text("With the coordinator")).isVisible();
            other.button("Take").click();
            assertThat(other.text("First words")).isVisible();
            other.wentWell();
        }
    }

    @Test
    void what_is_given_back_is_another_s_and_not_tonight_is_heard() {
        try (Shift shift = shift(360)) {
            DeskBrowserFixture desk = shift.desk();
            Locator take = desk.open(ConsolePaths.QUEUE).button("Take");
            take.click();
            desk.button("Give back").click();
            assertThat(desk.text("Given back. Somebody else can take it.")).isVisible();
            take.click();
            desk.button("End, and not to me again tonight").click();
            assertThat(desk.text("It does not come to you again tonight.")).isVisible();
            assertThat(take).hasCount(0);
            assertThat(shift.open()).isOne();
        }
    }

    @Test
    void a_browser_without_script_gets_to_the_same() {
        try (Shift shift = shift(360);
                var plain = DeskBrowserFixture.withoutScript(browser, shift.line())) {
            plain.enter(Role.RESPONDER).open(ConsolePaths.QUEUE).button("Take").click();
            assertThat(plain.text("First words")).isVisible();
            plain.button("Call").click();
            assertThat(plain.text("Ringing your phone…")).isVisible();
            Call mine = shift.rung(RESPONDER);
            mine.answer();
            mine.press("1");
            shift.rung(PERSON).answer().hangUp();
            Eventually.holds(() -> {
                shift.line().exchange().deliverCallbacks();
                plain.page().reload();
                return plain.button("We talked").isVisible();
            });
            plain.button("We talked").click();
            assertThat(plain.text("Take a moment.")).isVisible();
            plain.wentWell();
        }
    }

    @Test
    void one_practises_the_whole_way_and_it_counts_nowhere() {
        try (Shift shift = shift(360)) {
            DeskBrowserFixture desk = shift.desk();
            desk.page().locator("#to-practice").click();
            desk.button("Start a practice call").click();
            assertThat(desk.text("Your practice request is in the queue.")).isVisible();
            Locator practice = desk.page().locator(".request", new Page.LocatorOptions().setHasText("Practice"));
            practice.getByRole(AriaRole.BUTTON).click();
            desk.button("Call").click();
            shift.rung(RESPONDER).answer().press("1");
            shift.rung("+12065550103").answer().hangUp();
            shift.shows("How did it go?");
            desk.button("No answer").click();
            assertThat(desk.text("Take a moment.")).isVisible();
            assertThat(shift.counted()).isEmpty();
        }
    }

    @Test
    void the_break_after_a_call_is_one_tap_away() {
        try (Shift shift = shift(360)) {
            DeskBrowserFixture desk = shift.desk().open("/console/thanks");
            desk.button("I need a break").click();
            assertThat(desk.text("Take the time you need. The coordinator knows."))
                    .isVisible();
            assertThat(desk.button("I’m back")).isVisible();
        }
    }
}
