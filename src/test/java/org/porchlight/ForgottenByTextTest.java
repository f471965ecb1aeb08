package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.porchlight.exchange.Phone;

/** What FORGET takes with it that is no promise yet. */
@Execution(ExecutionMode.CONCURRENT)
class ForgottenByTextTest {
    private final LineFixture line = LineFixture.atOneTime("2026-11-23T18:00:00Z");
    private final Phone phone = line.exchange().phone("+12065550142");

    @AfterEach
    void close() {
        line.close();
    }

    private int count(String table) {
        return line.database().commit(handle -> handle.select("SELECT count(*) FROM " + table)
                .mapTo(int.class)
                .one());
    }

    /** It stands under a hash of the contact, which who has the keys can make of the number while the day lasts. */
    @Test
    void the_word_of_a_request_that_is_only_begun_goes_too() {
        line.crowd(1);
        for (String text : List.of("call", "1", "robin")) {
            phone.text(LineFixture.HOTLINE, text);
        }
        assertThat(count("draft")).isOne();

        phone.text(LineFixture.HOTLINE, "FORGET");
        assertThat(count("draft")).isZero();
        assertThat(count("vault WHERE kind = 'draft'")).isZero();
    }
}
