package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.porchlight.exchange.Call;

/** A line whose check is overdue: callers go without, and whoever runs the service hears of it. */
@Execution(ExecutionMode.CONCURRENT)
class OverdueLinesTest {
    private static final String TORONTO = "+14165550142";
    private static final String VIOLENCE = "8 6 3, 0 5 1 1";

    private static Call notSafe(LineFixture line) {
        return line.exchange()
                .phone(TORONTO)
                .call(LineFixture.HOTLINE)
                .press("4")
                .press("2");
    }

    @Test
    void on_the_last_day_it_is_offered_and_nobody_is_warned() {
        try (var line = new LineFixture("2027-01-18T18:00:00Z")) {
            assertThat(notSafe(line).said()).contains(VIOLENCE, "To be connected, press 5.");
            assertThat(line.degraded()).noneMatch(told -> told.startsWith("Lines whose check is overdue"));
        }
    }

    @Test
    void on_the_next_day_callers_hear_others_and_the_desk_and_the_status_name_it() {
        try (var line = new LineFixture("2027-01-19T18:00:00Z")) {
            assertThat(notSafe(line).said()).contains("9 8 8").doesNotContain(VIOLENCE);
            assertThat(line.degraded()).anySatisfy(told -> assertThat(told)
                    .startsWith("Lines whose check is overdue, so that callers go without: ")
                    .contains("violence-on", "hope")
                    .doesNotContain("988", "gambling-bc")
                    .endsWith("Call each, and write the day in lines.yaml."));
        }
    }
}
