package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.porchlight.bridge.Bridges.Begun;
import org.porchlight.callbacks.TextFirst.Question;
import org.porchlight.exchange.Phone;
import org.porchlight.exchange.Text;
import org.porchlight.messaging.Language;
import org.porchlight.testing.Eventually;

/** The question whether now is good, over the whole line: asked by the desk, answered by text to the callback number. */
@Execution(ExecutionMode.CONCURRENT)
class AnswerByTextTest {
    private static final String CALLBACKS = "+12065550101";
    private static final String NEVER = "NO CALLS at all";

    private final LineFixture line = LineFixture.losingItsDatabaseAtOneTime("2026-11-23T18:00:00Z");
    private final Phone phone = line.exchange().phone("+12065550142");

    @BeforeEach
    void a_call_is_asked_for_with_a_text_first() {
        Stream.of("call me", "2", "1", "4", "1", "1", "4", "2", "1", "1")
                .forEach(text -> phone.text(LineFixture.HOTLINE, text));
        assertThat(column("SELECT text_first FROM callback")).containsExactly("t");
    }

    @AfterEach
    void close() {
        line.close();
    }

    private List<String> column(String query) {
        return line.database()
                .commit(handle -> handle.select(query).mapTo(String.class).list());
    }

    private String back(String body) {
        return String.join(
                "\n", phone.text(CALLBACKS, body).stream().map(Text::body).toList());
    }

    private void asked() {
        assertThat(line.askIfNowIsGood()).isInstanceOf(Question.Put.class);
    }

    private List<String> stopped() {
        return column("SELECT encode(mark, 'hex') FROM stop_list");
    }

    @Test
    void a_two_means_later_while_the_question_is_open_and_not_what_it_meant_before() {
        assertThat(back("hi")).contains("2 " + NEVER);
        asked();

        assertThat(back("2")).startsWith("Thank you. A person will try again later");
        assertThat(column("SELECT asking FROM callback")).containsExactly("later");
        assertThat(stopped()).isEmpty();
    }

    @Test
    void after_twenty_minutes_a_number_gets_the_words_that_reveal_nothing() {
        back("hi");
        asked();
        back("who is this");
        line.time().pass(Duration.ofMinutes(20));

        assertThat(back("2")).startsWith("Hello. Someone here may have tried").contains("2 " + NEVER);
        assertThat(column("SELECT asking FROM callback")).containsExactly("asked");
        assertThat(stopped()).isEmpty();
    }

    @Test
    void yes_and_no_are_kept() {
        asked();
        assertThat(back("good")).isEqualTo("Thank you. A person will try to call you soon, in the time you chose.");
        assertThat(back("yes"))
                .as("after what the provider says to that word")
                .endsWith("Thank you. A person will try to call you soon, in the time you chose.");
        assertThat(column("SELECT asking FROM callback")).containsExactly("good");
        assertThat(back("no")).startsWith("Done.");
        assertThat(column("SELECT kind FROM vault WHERE kind <> 'staff'")).isEmpty();
    }

    @Test
    void nobody_rings_before_they_said_that_now_is_good() {
        var desk = new DeskFixture(line);
        UUID first = desk.responder("acorn", DeskFixture.RESPONDER, EnumSet.of(Language.EN));
        UUID request = desk.requests().getFirst();
        desk.take(request, first);

        assertThat(desk.begin(request, first)).as("not asked").isEqualTo(new Begun.NotNow());
        asked();
        assertThat(desk.begin(request, first)).as("no answer yet").isEqualTo(new Begun.NotNow());
        back("good");
        assertThat(desk.begin(request, first)).isInstanceOf(Begun.Ringing.class);
    }

    @Test
    void overdose_words_come_first_and_what_follows_them_is_no_answer() {
        asked();
        line.time().pass(Duration.ofSeconds(10));
        assertThat(back("OD")).startsWith("CALL 911 NOW");
        line.time().pass(Duration.ofSeconds(10));
        back("1");
        assertThat(column("SELECT asking FROM callback")).containsExactly("asked");
    }

    @Test
    void a_stop_word_ends_it_all() {
        asked();
        back("STOP");
        assertThat(column("SELECT asking FROM callback")).isEmpty();
        assertThat(stopped()).hasSize(1);
    }

    @Test
    void a_stranger_is_asked_nothing() {
        asked();
        Phone other = line.exchange().phone("+12065550143");
        assertThat(other.text(CALLBACKS, "1"))
                .singleElement()
                .extracting(Text::body)
                .asString()
                .startsWith("Hello. Someone here may have tried");
        assertThat(column("SELECT asking FROM callback")).containsExactly("asked");
    }

    @Test
    void while_the_database_is_away_nobody_is_asked_and_an_answer_is_to_be_sent_again() {
        asked();
        line.time().pass(Duration.ofSeconds(10));
        line.gate().shut();
        assertThat(back("2"))
                .isEqualTo("What you sent could not be kept just now. Please send it again in a few minutes.");
        line.gate().open();
        Eventually.holds(line.database()::answers);
        assertThat(column("SELECT asking FROM callback")).containsExactly("asked");
        assertThat(back("2")).as("sent again").startsWith("Thank you. A person will try again later");
    }
}
