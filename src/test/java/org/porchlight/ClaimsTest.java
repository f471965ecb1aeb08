package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.script.Phrase;

/**
 * What the line says of what is kept, promised and taken back is true: each sentence stands beside the test that proves it,
 * and a sentence that is worded anew finds none until somebody has looked.
 */
class ClaimsTest {
    /** The prompts whose every sentence says what the code does. */
    private static final Set<String> PROMPTS = Set.of(
            "privacy.kept",
            "privacy.counted",
            "welcome.kept",
            "callback.promised",
            "callback.promised-there",
            "callback.take-back",
            "callback.take-back-there",
            "callback.withdrawn",
            "callback.forgotten",
            "callback.not-done",
            "callback.no-first",
            "callback.relay",
            "callback.unspoken",
            "callback.why",
            "stop.done",
            "stop.kept",
            "questions.wrong",
            "ring-back.never-again",
            "ring-back.withdrawn",
            "ring-back.soon",
            "ring-back.not-now");

    /** Says nothing of what the code does. */
    private static final Set<String> COURTESIES = Set.of(
            "Done",
            "Thank you",
            "Good",
            "Sorry about that",
            "You can call again, whatever happens",
            "You can ask again, whatever happens");

    record Claim(String sentence, String test) {
        @Override
        public String toString() {
            return sentence;
        }
    }

    static Stream<Claim> claims() {
        return """
            You don't need a name | CallBackWaysTest.a_key_takes_a_call_back_and_tells_nobody_whether_there_was_one
            No name needed | CallBackWaysTest.a_key_takes_a_call_back_and_tells_nobody_whether_there_was_one
            We keep your number only if you ask for a call | CanaryTest.no_table_holds_them
            We keep your number only if you ask for a call, until that is over | callbacks.DispositionsTest.a_talk_leaves_one_count_and_what_was_done_and_nothing_else
            If you text STOP, we keep a scrambled mark, so that it holds | privacy.StopListTest.it_can_not_be_searched_without_the_keys
            STOP leaves a scrambled mark, so that it holds | privacy.StopListTest.it_can_not_be_searched_without_the_keys
            A text sent from a call, or a call to another phone, leaves marks for a day or two | callbacks.ErasedRequestsTest.once_erased_and_rewritten_no_file_tells_with_the_keys_who_asked
            We count topics, without numbers, and record no calls | records.NotesCanaryTest.no_column_holds_the_number
            Phone companies keep their own record | nothing of ours
            you can delete the one on your phone | nothing of ours
            You can delete these texts | nothing of ours
            A person will try to call you {window} | callbacks.TimeoutsTest.coordinators_hear_once_of_what_nobody_has_tried_before_its_time_ends
            If they can't reach you, they may try again in that time, and then your number is erased | callbacks.DispositionsTest.nobody_answering_three_times_closes_it_with_a_text
            If they can't reach you, they may try again in that time | callbacks.LadderTest.it_ends_after_three_tries_within_the_window_and_never_presses
            then your number is erased | callbacks.DispositionsTest.nobody_answering_three_times_closes_it_with_a_text
            NO CALL takes it back | conversation.OnlyExactlyTest.does_what_was_written_and_no_more
            A person will try to call that phone {window}, perhaps only once, and then its number is erased | callbacks.LadderTest.three_tries_at_most_and_one_of_a_number_that_somebody_else_gave
            A person will try to call that phone {window}, perhaps only once | callbacks.LadderTest.three_tries_at_most_and_one_of_a_number_that_somebody_else_gave
            then its number is erased | callbacks.DispositionsTest.nobody_answering_three_times_closes_it_with_a_text
            NO CALL, texted from that phone, takes it back | CallBackWaysTest.a_call_to_another_phone_is_promised_as_it_will_be_made_and_taken_back_from_there
            To take it back, text NO CALL, or call here and press 3, then 7 | CallBackWaysTest.a_key_takes_a_call_back_and_tells_nobody_whether_there_was_one
            To take it back, text NO CALL from that phone, or call here from it and press 3, then 7 | CallBackWaysTest.a_call_to_another_phone_is_promised_as_it_will_be_made_and_taken_back_from_there
            No call from us comes to this phone | callbacks.CallbacksTest.withdrawing_takes_all_of_that_number_and_nothing_else
            There is no call for this phone | callbacks.CallbacksTest.withdrawing_takes_all_of_that_number_and_nothing_else
            Every call to this phone is erased | callbacks.ErasedRequestsTest.once_erased_and_rewritten_no_file_tells_with_the_keys_who_asked
            If you sent STOP, a mark of that stays, so that it holds | callbacks.CallbacksTest.who_stopped_calls_is_promised_none_and_nobody_hears_that_it_is_why
            That could not be done just now, or this phone's number doesn't show | AskingWithoutDatabaseTest.what_can_not_be_taken_back_or_forgotten_now_is_not_said_to_be
            Try again later, or from the phone that would be called | CallBackWaysTest.where_the_number_does_not_show_nothing_is_said_to_be_taken_back
            When a call comes, you can say no | callbacks.DispositionsTest.who_asks_not_to_be_called_is_not_called_about_anything
            No text goes to a phone that isn't this one | callbacks.TextFirstTest.somebody_elses_number_is_asked_nothing
            Relay calls are fine | CallBackWaysTest.relay_and_yes_or_no_are_kept_for_whoever_calls
            Whoever calls you is told, and waits for your relay operator | twilio.BridgeWordsTest.how_the_person_talks_is_said_before_the_key_that_rings
            At that time, nobody who answers here speaks English | CallBackWaysTest.whose_language_nobody_on_shift_speaks_hears_so_before_the_promise
            The person who calls will speak another language | CallBackWaysTest.whose_language_nobody_on_shift_speaks_hears_so_before_the_promise
            Only for this call | callbacks.DispositionsTest.a_talk_leaves_one_count_and_what_was_done_and_nothing_else
            your number is erased after it | callbacks.DispositionsTest.a_talk_leaves_one_count_and_what_was_done_and_nothing_else
            Any call asked for is off, and no text comes from this number unless you write | CallBackWaysTest.a_stop_takes_it_back_too
            START lets texts come again | privacy.StopListTest.start_removes_all_stops_of_a_number_whether_or_not_there_were_any
            START lets calls come again | privacy.StopListTest.start_removes_all_stops_of_a_number_whether_or_not_there_were_any
            To undo it, text START to this number | conversation.WordsThatAlwaysActTest.start_words_lift_a_stop_without_a_word_and_else_are_answered
            Nothing changed | conversation.OnlyExactlyTest.does_what_was_written_and_no_more
            Nothing comes from this number unless you ask | RequestedTextsTest.no_text_goes_where_no_person_of_ours_could_be_and_help_is_said_all_the_same
            Nothing more comes from this number unless you ask | RequestedTextsTest.no_text_goes_where_no_person_of_ours_could_be_and_help_is_said_all_the_same
            STOP ends texts | conversation.WordsThatAlwaysActTest.the_providers_stop_words_stop_and_are_not_answered_twice
            No call will come to this phone from here | DoubtedCallsTest.who_calls_from_their_own_phone_or_where_nobody_can_tell_stops_calls_for_good
            A person will try to call you soon, in the time you chose | callbacks.TextFirstTest.after_a_yes_they_may_be_rung_but_not_hours_after
            A person will try again later, in the time you chose, and text first | callbacks.TextFirstTest.later_is_an_hour_later_and_gives_the_request_back
            """.lines().map(line -> line.split(" \\| ")).map(row -> new Claim(row[0].strip(), row[1].strip()));
    }

    @Test
    void every_sentence_stands_beside_a_test() {
        Set<String> tied = claims().map(Claim::sentence).collect(Collectors.toSet());

        assertThat(said()).allSatisfy((prompt, sentences) -> assertThat(sentences)
                .as(prompt)
                .allMatch(sentence -> tied.contains(sentence) || COURTESIES.contains(sentence)));
    }

    @ParameterizedTest
    @MethodSource("claims")
    void is_said_and_its_test_is_there(Claim claim) throws ClassNotFoundException {
        assertThat(said().values().stream().flatMap(List::stream)).contains(claim.sentence());
        if (!claim.test().equals("nothing of ours")) {
            int dot = claim.test().lastIndexOf('.');
            Class<?> test = Class.forName("org.porchlight." + claim.test().substring(0, dot));
            assertThat(test.getDeclaredMethods())
                    .extracting(method -> method.getName())
                    .contains(claim.test().substring(dot + 1));
        }
    }

    private static Map<String, List<String>> said() {
        return PROMPTS.stream().collect(Collectors.toMap(prompt -> prompt, ClaimsTest::sentences));
    }

    private static List<String> sentences(String prompt) {
        Phrase phrase = LineFixture.script().words().phrase(Language.EN, prompt);
        return Arrays.stream(Channel.values())
                .map(phrase::words)
                .flatMap(words -> Arrays.stream(words.split("[.;?!](\\s+|$)")))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .distinct()
                .toList();
    }
}
