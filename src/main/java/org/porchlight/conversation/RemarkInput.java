package org.porchlight.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.messaging.Keywords;
import org.porchlight.understanding.Meaning;
import org.porchlight.understanding.Message;
import org.porchlight.understanding.Remarks.Remark;
import org.porchlight.understanding.Topic;

/**
 * Answers what a text says besides what it is about: "im 12", "no papers", "ok i called". Inside an emergency the person
 * stays in it with an answer of its own. Exact words of something that weighs as much, beside the remark, come first,
 * unless their answer was the last that was said. Of several remarks the one that the script names first is answered.
 */
final class RemarkInput {
    /** So many words may say how a place was; a longer text tells of something else. */
    private static final int LONGEST_REPORT = 14;

    /** So likely an emergency is no report, whatever is said of a place beside it. */
    private static final float CERTAIN = 0.8f;

    private final TurnBuilder turn;
    private final Navigation way;
    private final ReplyLanguage reply;
    private final EmergencyAtHand here;

    RemarkInput(TurnBuilder turn, Navigation way, ReplyLanguage reply) {
        this.turn = turn;
        this.way = way;
        this.reply = reply;
        this.here = new EmergencyAtHand(turn);
    }

    /** Answers a remark that belongs to the emergency at hand. */
    boolean within(Message message, Meaning meaning) {
        return here.replies()
                .filter(replies -> answer(message, meaning, replies.remarks(), here.rank()))
                .isPresent();
    }

    /**
     * Answers a remark that makes another answer of what a text is about, but on the number that calls show. It leads
     * out of no emergency.
     */
    boolean anywhere(Message message, Meaning meaning) {
        Map<String, String> all = turn.script().hotline().remarks().getOrDefault(meaning.topic(), Map.of());
        Map<String, String> steps = here.replies().isPresent() ? toEmergencies(all) : all;
        return !steps.isEmpty()
                && !turn.facts().calls().ringBack()
                && answer(message, meaning, steps, Topic.Rank.DYING);
    }

    /**
     * Takes down what a sentence says of the place that was just told: "they were closed, i just came from there". What
     * it says besides may weigh more.
     */
    boolean report(Message message, Meaning meaning) {
        List<String> words = message.words();
        if (turn.facts().calls().ringBack()
                || words.size() > LONGEST_REPORT
                || message.own().contains("?")
                || here.replies().isPresent()) {
            return false;
        }
        Optional<Keywords.Hit<String>> hit = turn.script()
                .vocabulary()
                .reported(words, turn.position().language())
                .filter(_ -> ListedSite.here(turn.script(), turn.position(), turn.facts())
                        .isPresent())
                .filter(it -> !emergency(without(words, it.from(), it.to())));
        hit.ifPresent(it -> {
            reply.of(meaning.language().filter(it.languages()::contains));
            reply.knowing(it.languages());
            way.go(turn.script().hotline().commands().get(it.meaning()));
        });
        return hit.isPresent();
    }

    private Map<String, String> toEmergencies(Map<String, String> all) {
        var steps = new LinkedHashMap<>(all);
        steps.values().removeIf(step -> !emergency(step));
        return steps;
    }

    private boolean emergency(String step) {
        return turn.script().replies().containsKey(turn.script().step(step).topic());
    }

    private static boolean emergency(Meaning meaning) {
        return meaning.topic().emergency() && (meaning.phrase().isPresent() || meaning.certainty() >= CERTAIN);
    }

    private Meaning without(List<String> words, int from, int to) {
        List<String> others = new ArrayList<>(words);
        others.subList(from, to).clear();
        return turn.script().understanding().read(Message.of(String.join(" ", others)));
    }

    private boolean answer(Message message, Meaning meaning, Map<String, String> steps, Topic.Rank rank) {
        List<Remark> said = turn.script().remarks().in(message);
        Optional<String> step = steps.keySet().stream()
                .flatMap(name -> said.stream().filter(remark -> remark.name().equals(name)))
                .filter(remark -> !outweighed(message, remark, rank))
                .map(remark -> steps.get(remark.name()))
                .findFirst();
        step.ifPresent(it -> {
            reply.of(meaning.language());
            if (!new Aside(turn, way, reply).notYet(it)) {
                way.onward(it);
            }
        });
        return step.isPresent();
    }

    private boolean outweighed(Message message, Remark remark, Topic.Rank rank) {
        Meaning rest = without(message.tokens(), remark.from(), remark.to());
        return rest.phrase().isPresent()
                && rest.topic() != Topic.HELP
                && rest.topic().rank().compareTo(rank) <= 0
                && !way.at(lead(rest.topic()));
    }

    /** Where such a text leads from here. */
    private String lead(Topic topic) {
        return here.lead(topic).orElseGet(() -> turn.script().hotline().topics().get(topic));
    }
}
