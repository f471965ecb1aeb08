package org.porchlight.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.messaging.CallStatus;

/** What is heard of a bridge comes to the same in every order. */
class BridgeFactsTest {
    private static final List<String> WORDS = List.of(
            "queued",
            "initiated",
            "ringing",
            "in-progress",
            "lost",
            "canceled",
            "failed",
            "no-answer",
            "busy",
            "completed",
            "something-new");

    /** One report. @param round 0 for the responder's leg */
    record Report(int round, String word) implements UnaryOperator<BridgeFacts> {
        @Override
        public BridgeFacts apply(BridgeFacts facts) {
            CallStatus status = new CallStatus(word);
            return round == 0 ? facts.responder(status) : facts.person(round, status);
        }
    }

    @Provide
    Arbitrary<List<Report>> reports() {
        return Arbitraries.integers()
                .between(0, 2)
                .flatMap(round -> Arbitraries.of(WORDS).map(word -> new Report(round, word)))
                .list()
                .ofMaxSize(8);
    }

    private static BridgeFacts heard(BridgeFacts first, List<Report> reports) {
        BridgeFacts facts = first;
        for (Report report : reports) {
            facts = report.apply(facts);
        }
        return facts;
    }

    @Property
    void reports_come_to_the_same_in_any_order_and_twice(@ForAll("reports") List<Report> reports, @ForAll long seed) {
        for (BridgeFacts first : List.of(
                BridgeFacts.BEGUN,
                BridgeFacts.BEGUN.rung(),
                BridgeFacts.BEGUN.rung().rung())) {
            List<Report> shuffled = new ArrayList<>(reports);
            shuffled.addAll(reports);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(heard(first, shuffled)).isEqualTo(heard(first, reports));
        }
    }

    @Property
    void a_bridge_never_goes_back_but_to_ring_again(@ForAll("reports") List<Report> reports) {
        BridgeFacts facts = BridgeFacts.BEGUN.rung();
        for (Report report : reports) {
            BridgeFacts next = report.apply(facts);
            assertThat(next.state()).isGreaterThanOrEqualTo(facts.state());
            facts = next;
        }
    }

    @Property
    void what_is_over_has_an_outcome(@ForAll("reports") List<Report> reports) {
        BridgeFacts facts = heard(BridgeFacts.BEGUN.rung(), reports);
        assertThat(facts.outcome().isPresent()).isEqualTo(facts.state().compareTo(BridgeState.AFTER) >= 0);
        assertThat(facts.outcome().stream()).allMatch(BridgeOutcome::tried);
    }

    @ParameterizedTest
    @CsvSource({
        "no-answer, NOT_ANSWERED",
        "busy, LINE_BUSY",
        "failed, NOT_REACHED",
        "canceled, NOT_REACHED",
        "turned-away, TURNED_AWAY",
        "completed, NOT_ACCEPTED",
        "lost, LOST"
    })
    void nobody_was_rung_and_the_responders_leg_says_why(String responder, BridgeOutcome outcome) {
        BridgeFacts facts = BridgeFacts.BEGUN.responder(new CallStatus(responder));
        assertThat(facts.state()).isEqualTo(BridgeState.OVER);
        assertThat(facts.outcome()).contains(outcome);
        assertThat(outcome.tried()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "completed, CONNECTED",
        "in-progress, CONNECTED",
        "busy, BUSY",
        "no-answer, NO_ANSWER",
        "failed, UNREACHABLE",
        "canceled, LET_GO",
        "ringing, LET_GO",
        "initiated, UNSURE"
    })
    void the_persons_leg_says_what_came_of_it_once_the_responder_is_gone(String person, BridgeOutcome outcome) {
        BridgeFacts facts =
                BridgeFacts.BEGUN.rung().person(1, new CallStatus(person)).responder(new CallStatus("completed"));
        assertThat(facts.outcome()).contains(outcome);
    }

    @Test
    void a_late_word_of_the_first_ring_says_nothing_of_the_second() {
        BridgeFacts again = BridgeFacts.BEGUN
                .rung()
                .person(1, new CallStatus("in-progress"))
                .rung();
        assertThat(again.person(1, new CallStatus("completed"))).isEqualTo(again);
        assertThat(again.state()).isEqualTo(BridgeState.RINGING_PERSON);
        assertThat(again.person()).isEqualTo(Optional.empty());
    }
}
