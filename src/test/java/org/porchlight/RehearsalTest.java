package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.process.Rehearsal;
import org.slf4j.LoggerFactory;

/** What a line does before its first caller: turns over real HTTP, of which it keeps and counts nothing. */
class RehearsalTest {
    private final LineFixture line = LineFixture.live("2026-11-23T18:00:00Z");
    private final Logger log = (Logger) LoggerFactory.getLogger(Rehearsal.class);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @BeforeEach
    void listen() {
        said.start();
        log.addAppender(said);
    }

    @AfterEach
    void close() {
        log.detachAppender(said);
        line.close();
    }

    /** Every table with how many rows it has, but for that in which processes say by themselves that they run. */
    private List<String> rows() {
        return line.database()
                .commit(handle -> handle.select("""
                    SELECT tablename || ' ' || (xpath('/row/n/text()',
                        query_to_xml('SELECT count(*) AS n FROM ' || quote_ident(tablename), true, true, '')))[1]
                    FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'process_report' ORDER BY 1
                    """).mapTo(String.class).list());
    }

    private String metrics() {
        return line.provider()
                .method("GET", "/metrics", "Authorization", "Bearer " + LineFixture.STATUS_TOKEN)
                .body();
    }

    @Test
    void it_leaves_no_note_no_count_and_no_row() {
        List<String> rows = rows();
        String metrics = metrics();
        line.rehearse();

        assertThat(said.list).as("every turn was answered").isEmpty();
        assertThat(line.notesWaiting()).isZero();
        assertThat(rows()).isEqualTo(rows);
        assertThat(metrics().lines().filter(it -> it.startsWith("porchlight_turns")))
                .containsExactlyElementsOf(metrics.lines()
                        .filter(it -> it.startsWith("porchlight_turns"))
                        .toList());
        line.provider()
                .post(
                        "/twilio/text",
                        ProviderFixture.form("MessageSid", "one", "From", "+12065550142", "Body", "narcan near 98101"));
        assertThat(line.notesWaiting()).as("a real turn is noted").isPositive();
    }

    @Test
    void it_needs_no_database() {
        line.gate().shut();
        line.rehearse();
        assertThat(said.list).isEmpty();
    }
}
