package org.porchlight.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.exchange.ScriptedLineFixture.CALLBACKS;
import static org.porchlight.exchange.ScriptedLineFixture.HOTLINE;
import static org.porchlight.exchange.ScriptedLineFixture.PERSON;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.exchange.Text.Author;

class TextTest {
    private final ScriptedLineFixture line = new ScriptedLineFixture();
    private final AtomicReference<Instant> now = new AtomicReference<>(ScriptedLineFixture.NOW);
    private final Exchange exchange =
            new Exchange(line.account(), now::get, new Random(1), body -> 1 + body.length() / 160);
    private final Phone phone = exchange.phone(PERSON);

    @AfterEach
    void close() {
        line.close();
    }

    private void answersWithCookie(String attributes) {
        line.on("/twilio/text", context -> context.contentType("text/xml")
                .header("Set-Cookie", "p=abc-_.1; " + attributes)
                .result("<Response><Message>Hi</Message></Response>"));
    }

    @Test
    void a_text_is_sent_with_the_providers_fields_and_the_answers_come_back() {
        line.on("/twilio/text", "<Message>One</Message><Message><Body>Two</Body></Message>");
        assertThat(phone.text(HOTLINE, " où? 🙂\n")).extracting(Text::body).containsExactly("One", "Two");
        assertThat(line.last().signed()).isTrue();
        assertThat(line.last().fields())
                .containsEntry("Body", " où? 🙂\n")
                .containsEntry("NumMedia", "0")
                .containsEntry("NumSegments", "1")
                .containsEntry("From", PERSON)
                .containsEntry("To", HOTLINE);
        assertThat(line.last().fields().get("MessageSid"))
                .startsWith("SM")
                .isEqualTo(line.last().fields().get("SmsSid"))
                .isEqualTo(line.last().fields().get("SmsMessageSid"));
        assertThat(phone.inbox()).hasSize(2);
        assertThat(exchange.errors()).isEmpty();
    }

    @Test
    void a_picture_brings_its_address_along() {
        line.on("/twilio/text", "");
        assertThat(phone.picture(HOTLINE, "")).isEmpty();
        assertThat(line.last().fields())
                .containsEntry("NumMedia", "1")
                .containsEntry("MediaContentType0", "image/jpeg");
    }

    @Test
    void cookies_belong_to_a_pair_of_numbers_and_a_path() {
        answersWithCookie("Path=/twilio/text; HttpOnly; Max-Age=14400");
        phone.text(HOTLINE, "a");
        assertThat(line.last().cookies()).isEmpty();
        phone.text(HOTLINE, "b");
        assertThat(line.last().cookies()).containsEntry("p", "abc-_.1");
        phone.text(CALLBACKS, "c");
        assertThat(line.last().cookies()).isEmpty();
        exchange.phone("+12065550143").text(HOTLINE, "d");
        assertThat(line.last().cookies()).isEmpty();
        line.on("/twilio/voice", "<Hangup/>");
        phone.call(HOTLINE);
        assertThat(line.last().cookies()).isEmpty();
    }

    @Test
    void a_cookie_lives_as_long_as_it_says_and_four_hours_at_most() {
        answersWithCookie("Path=/; Max-Age=60");
        phone.text(HOTLINE, "a");
        now.set(now.get().plusSeconds(61));
        answersWithCookie("Path=/; Max-Age=999999");
        phone.text(HOTLINE, "b");
        assertThat(line.last().cookies()).isEmpty();
        line.on("/twilio/text", "");
        now.set(now.get().plus(Duration.ofHours(4)).minusSeconds(1));
        phone.text(HOTLINE, "c");
        assertThat(line.last().cookies()).isNotEmpty();
        now.set(now.get().plusSeconds(2));
        phone.text(HOTLINE, "d");
        assertThat(line.last().cookies()).isEmpty();
    }

    @Test
    void the_provider_answers_its_own_words_and_passes_them_on() {
        line.on("/twilio/text", "<Message>From the line</Message>");
        assertThat(phone.text(HOTLINE, "help"))
                .extracting(text -> text.parties().author())
                .containsExactly(Author.PROVIDER, Author.REPLY);
        assertThat(phone.text(HOTLINE, "Stop"))
                .extracting(text -> text.parties().author())
                .containsExactly(Author.PROVIDER);
        assertThat(line.last().fields()).containsEntry("Body", "Stop");
        assertThat(exchange.blocked()).extracting(Text::errorCode).containsExactly(21610);
        assertThat(phone.text(HOTLINE, "naloxone")).isEmpty();
        assertThat(phone.text(CALLBACKS, "naloxone")).hasSize(1);
        assertThat(phone.text(HOTLINE, "UNSTOP")).hasSize(2);
        assertThat(phone.text(HOTLINE, "stop please"))
                .extracting(text -> text.parties().author())
                .containsExactly(Author.REPLY);
    }

    @Test
    void an_empty_or_overlong_message_is_refused() {
        line.on("/twilio/text", "<Message/><Message>" + "x".repeat(1601) + "</Message>");
        assertThat(phone.text(HOTLINE, "a")).isEmpty();
        assertThat(exchange.errors()).extracting(ProviderError::code).containsExactly(14103, 14103);
    }

    @Test
    void a_message_with_an_action_ends_the_document() {
        line.on("/twilio/text", "<Message action='more'>One</Message><Message>Never</Message>")
                .on("/twilio/more", "<Message>Two</Message>");
        assertThat(phone.text(HOTLINE, "a")).extracting(Text::body).containsExactly("One", "Two");
    }

    @Test
    void an_error_page_as_plain_text_would_reach_the_person() {
        line.on("/twilio/text", context -> context.contentType("text/plain").result("stack trace"));
        assertThat(phone.text(HOTLINE, "a")).extracting(Text::body).containsExactly("stack trace");
        assertThat(exchange.errors()).extracting(ProviderError::code).containsExactly(12300);
    }
}
