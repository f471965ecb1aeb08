package org.porchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.process.Refusal;

class CommandsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve",
                "migrate",
                "work",
                "keys new",
                "keys rotate",
                "keys retire",
                "keys lost --give-up",
                "check",
                "check words",
                "play"
            })
    void every_command_does_its_action_and_returns_its_code(String line) {
        assertThat(run(() -> 1, line.split(" "))).isEqualTo(1);
        assertThat(out.toString()).isEqualTo(line + "\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void help_lists_what_exists() {
        assertThat(run(() -> 0, "help")).isZero();
        assertThat(out.toString())
                .contains("serve", "migrate", "work", "keys", "check", "play", "staff")
                .doesNotContain("import", "export", "audit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dance", "serve now", "keys", "keys old", "keys lost", "check one two"})
    void wrong_usage_is_2_and_says_how(String line) {
        assertThat(run(() -> 0, line.isEmpty() ? new String[0] : line.split(" ")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("Usage: porchlight");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        staff list                                                          | Everybody[]
        staff add juniper --languages en,fr                                 | Add[alias=juniper, languages=[EN, FR], role=RESPONDER]
        staff add juniper --languages es --role administrator               | Add[alias=juniper, languages=[ES], role=ADMINISTRATOR]
        staff invite juniper                                                | Invite[alias=juniper]
        staff shift juniper --days mon,sun --from 17:00 --until 21:00       | Shift[alias=juniper, days=[Weekly[weekday=MONDAY], Weekly[weekday=SUNDAY]], from=17:00, until=21:00, zone=Optional.empty]
        staff shift juniper --date 2026-12-24 --from 9:00 --until 1:30 --zone America/Denver | Shift[alias=juniper, days=[Once[date=2026-12-24]], from=09:00, until=01:30, zone=Optional[America/Denver]]
        staff clear juniper                                                 | Clear[alias=juniper]
        staff remove juniper                                                | Remove[alias=juniper]
        """)
    void an_order_about_staff_is_understood(String line, String order) {
        assertThat(run(() -> 0, line.split(" "))).isZero();
        assertThat(out.toString()).isEqualTo(order + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "staff",
                "staff add",
                "staff add juniper",
                "staff add juniper --languages en,de",
                "staff add juniper --languages en --role owner",
                "staff invite",
                "staff add Juniper --languages en",
                "staff add +12065550123 --languages en",
                "staff add 2065550123 --languages en",
                "staff add robin-2065550123 --languages en",
                "staff shift juniper",
                "staff shift juniper --days mon --from 17:00",
                "staff shift juniper --days someday --from 17:00 --until 21:00",
                "staff shift juniper --days mon --date 2026-12-24 --from 17:00 --until 21:00",
                "staff shift juniper --from 17:00 --until 21:00",
                "staff shift juniper --days mon --from 25:00 --until 21:00",
                "staff shift juniper --date 2026-02-30 --from 17:00 --until 21:00",
                "staff shift juniper --days mon --from 17:00 --until 21:00 --zone Mars/Base",
                "staff remove"
            })
    void a_wrong_order_about_staff_is_2_and_says_how(String line) {
        assertThat(run(() -> 0, line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: porchlight staff").doesNotContain("Exception");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_refusal_is_its_words_and_its_code() {
        assertThat(run(
                        () -> {
                            throw Refusal.data("Row 3 has no street.");
                        },
                        "migrate"))
                .isEqualTo(1);
        assertThat(err.toString()).isEqualTo("Row 3 has no street.\n");
    }

    @Test
    void a_mistake_of_ours_is_one_line_without_trace_or_number() {
        assertThat(run(
                        () -> {
                            throw new IllegalStateException("for +12065550123");
                        },
                        "migrate"))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("IllegalStateException", "CommandsTest.java")
                .doesNotContain("5550123")
                .hasLineCount(1);
    }

    private int run(IntSupplier action, String... arguments) {
        return new Commands(new Said(action)).run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    /** Says which action was asked for and does the given one. */
    private final class Said implements Actions {
        private final IntSupplier action;

        Said(IntSupplier action) {
            this.action = action;
        }

        private int say(String what) {
            out.write(what + "\n");
            return action.getAsInt();
        }

        @Override
        public int serve() {
            return say("serve");
        }

        @Override
        public int migrate() {
            return say("migrate");
        }

        @Override
        public int work() {
            return say("work");
        }

        @Override
        public int newKeys() {
            return say("keys new");
        }

        @Override
        public int rotateKeys() {
            return say("keys rotate");
        }

        @Override
        public int retireKeys() {
            return say("keys retire");
        }

        @Override
        public int giveUpLostKeys() {
            return say("keys lost --give-up");
        }

        @Override
        public int fallback(Optional<Path> scripts) {
            return 0;
        }

        @Override
        public int check(Optional<Path> scripts) {
            return say("check" + scripts.map(folder -> " " + folder).orElse(""));
        }

        @Override
        public int staff(StaffOrder order) {
            return say(order.toString());
        }

        @Override
        public int play() {
            return say("play");
        }
    }
}
