package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.porchlight.exchange.Call;
import org.porchlight.messaging.Language;

/** A call of somebody's, rightly signed, that asks at the addresses of a bridge that we began with another call. */
@Execution(ExecutionMode.CONCURRENT)
class BridgeStrangersTest {
    private static final String TEN_DIGITS = DeskFixture.PERSON.substring(2);

    private final LineFixture line = LineFixture.atOneTime("2026-03-02T18:30:00Z");
    private Call responders;

    @BeforeEach
    void a_responder_has_picked_up() {
        var desk = new DeskFixture(line);
        UUID juniper = desk.responder("juniper", DeskFixture.RESPONDER, EnumSet.allOf(Language.class));
        UUID request = desk.request(DeskFixture.PERSON, "Robin", true, Language.EN);
        desk.take(request, juniper);
        desk.call(request, juniper);
        responders = line.exchange().phone(DeskFixture.RESPONDER).ringing().orElseThrow();
        responders.answer();
    }

    @AfterEach
    void close() {
        line.close();
    }

    /** What another call hears at the address that the responder's leg asked last. */
    private String another() {
        var last = line.exchange().record().getLast();
        var form = new TreeMap<>(last.fields());
        form.put("CallSid", "CA" + "0".repeat(32));
        return line.provider()
                .post(last.url().replace(LineFixture.PUBLIC_URL, ""), form)
                .body();
    }

    private String theirs() {
        return line.exchange().record().getLast().body();
    }

    @Test
    void hears_nothing_of_the_person() {
        assertThat(theirs()).as("the responder does").contains("Robin");
        assertThat(another()).doesNotContain("Robin", TEN_DIGITS);
    }

    @Test
    void rings_nobody() {
        responders.press("1");
        assertThat(theirs()).as("the responder does").contains("<Dial", TEN_DIGITS);
        assertThat(another()).doesNotContain("<Dial", TEN_DIGITS, "Robin");
    }
}
