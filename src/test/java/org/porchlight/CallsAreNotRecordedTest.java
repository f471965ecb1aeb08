package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.porchlight.exchange.Call;
import org.porchlight.exchange.LoggedRequest;
import org.porchlight.messaging.Language;
import org.porchlight.twilio.TwimlDocumentsFixture;

/**
 * The line has no call recorded or written down by anybody: no document of any step says so, nor any of two people who
 * were put through. That a call which we begin isn't either, {@code TwilioCarrierTest} holds.
 */
class CallsAreNotRecordedTest {
    private static final Pattern TAG = Pattern.compile("<([A-Z]\\w*)([^>]*)>");

    private static final Pattern RECORDS = Pattern.compile("(?i)\\b\\w*(?:record|transcri)\\w*=\"");

    /** What joins people, and by the provider's words is recorded or not. */
    private static final List<String> JOINING = List.of("Dial", "Conference");

    /** All that the line says and does; of what the provider has besides, Record, Start, Stream and Connect listen in. */
    private static final List<String> VERBS =
            List.of("Response", "Say", "Play", "Pause", "Gather", "Redirect", "Hangup", "Dial", "Number", "Message");

    private static List<String> faults(Iterable<String> documents) {
        List<String> faults = new ArrayList<>();
        for (String document : documents) {
            TAG.matcher(document).results().forEach(tag -> fault(tag).forEach(faults::add));
        }
        return faults;
    }

    private static Stream<String> fault(MatchResult tag) {
        boolean joins = JOINING.contains(tag.group(1));
        String attributes = tag.group(2).replace(" record=\"do-not-record\"", "");
        boolean told = !attributes.equals(tag.group(2));
        boolean wrong = joins != told
                || !(joins
                        || VERBS.contains(tag.group(1))
                        || Character.isLowerCase(tag.group(1).charAt(0)))
                || RECORDS.matcher(attributes).find();
        return wrong ? Stream.of(tag.group()) : Stream.empty();
    }

    @Test
    void at_no_step_whatever_is_pressed() {
        var documents = TwimlDocumentsFixture.ofSteps();

        assertThat(documents).hasSizeGreaterThan(300);
        assertThat(faults(documents)).isEmpty();
        assertThat(faults(TwimlDocumentsFixture.ofLastResort())).isEmpty();
    }

    @Test
    void not_while_a_caller_is_put_through_to_a_line() {
        try (var line = new LineFixture("2026-11-23T18:00:00Z")) {
            line.exchange()
                    .phone("+12065550187")
                    .call(LineFixture.HOTLINE)
                    .press("4")
                    .press("2")
                    .press("5")
                    .silence();
            List<String> answered =
                    line.exchange().record().stream().map(LoggedRequest::body).toList();

            assertThat(answered).anyMatch(it -> it.contains("<Dial "));
            assertThat(faults(answered)).isEmpty();
        }
    }

    @Test
    void not_while_a_person_and_a_responder_talk() {
        try (var line = LineFixture.atOneTime("2026-03-02T18:30:00Z")) {
            var desk = new DeskFixture(line);
            UUID staff = desk.responder("juniper", "+16045550163", EnumSet.allOf(Language.class));
            UUID request = desk.request("+12065550187", "Robin", true, Language.EN);
            desk.take(request, staff);
            desk.call(request, staff);
            Call mine = line.exchange()
                    .phone("+16045550163")
                    .ringing()
                    .orElseThrow()
                    .answer();
            mine.press("#").press("1");
            line.exchange().phone("+12065550187").ringing().orElseThrow().answer();
            line.time().pass(Duration.ofMinutes(1));
            line.exchange().deliverCallbacks();
            mine.press("*").press("7").press("*").press("3").press("*");
            List<String> answered =
                    line.exchange().record().stream().map(LoggedRequest::body).toList();

            assertThat(answered).anyMatch(it -> it.contains("<Dial ") && it.contains("2065550187"));
            assertThat(faults(answered)).isEmpty();
        }
    }

    @Test
    void one_that_is_would_be_found() {
        assertThat(faults(List.of("<Response><Record/></Response>"))).containsExactly("<Record/>");
        assertThat(faults(List.of("<Dial><Number>1</Number></Dial>"))).hasSize(1);
        assertThat(faults(List.of("<Dial record=\"record-from-answer\">"))).hasSize(1);
        assertThat(faults(List.of("<Dial record=\"do-not-record\"><Conference>a</Conference></Dial>")))
                .hasSize(1);
        assertThat(faults(List.of("<Gather transcribeCallback=\"/x\">"))).hasSize(1);
        assertThat(faults(List.of("<Start><Transcription/></Start>"))).hasSize(2);
    }
}
