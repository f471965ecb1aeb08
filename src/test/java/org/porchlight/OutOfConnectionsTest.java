package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.porchlight.exchange.Call;
import org.porchlight.exchange.Text;
import org.porchlight.testing.Eventually;
import org.porchlight.testing.OrdinaryRole;
import org.porchlight.testing.Postgres;

/** PostgreSQL runs and lets the line in no more, since others have all of its connections. */
@Timeout(120)
class OutOfConnectionsTest {
    private static final String CALLER = "+12065550142";
    private static final String TRY = "A person will try to call you";

    private final OrdinaryRole role = new OrdinaryRole(Postgres.freshUrl());
    private final LineFixture line = LineFixture.on(role.url(), "2026-11-23T18:00:00Z");

    @AfterEach
    void close() {
        line.close();
        role.close();
    }

    private Call asked() {
        Call call = line.exchange().phone(CALLER).call(LineFixture.HOTLINE);
        List.of("3", "1", "1", "1").forEach(call::press);
        return call;
    }

    @Test
    void the_line_answers_says_what_to_do_and_promises_nothing_until_it_gets_one() {
        role.getsNoConnection();
        Call call = asked();
        assertThat(call.said())
                .contains("may or may not be booked", "You can ask again")
                .doesNotContain(TRY);
        assertThat(call.press("9").said()).as("the overdose steps").contains("9 1 1");
        assertThat(line.exchange().phone(CALLER).text(LineFixture.HOTLINE, "naloxone 98101"))
                .extracting(Text::body)
                .singleElement()
                .asString()
                .contains("Seattle");
        Eventually.holds(() -> line.degraded().stream()
                .anyMatch(said -> said.contains("no connection left for us. Raise max_connections")));

        role.getsConnections();
        Eventually.holds(line.database()::answers);
        assertThat(asked().said()).contains(TRY);
        assertThat(line.database().<Integer>commit(handle -> handle.select("SELECT count(*) FROM callback")
                        .mapTo(int.class)
                        .one()))
                .isOne();
        assertThat(line.exchange().errors()).isEmpty();
    }
}
