package org.porchlight.conversation;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.porchlight.messaging.Channel;
import org.porchlight.script.Hotline;
import org.porchlight.script.Phrase;
import org.porchlight.script.ReferralLine;
import org.porchlight.script.Script;
import org.porchlight.speech.ConversationPrompt;
import org.porchlight.speech.Utterance;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Position;

/**
 * What a caller can do about the lines that a step tells: be put through to one by one key, or have them all texted. By
 * text nothing is offered, since each number stands there to be tapped.
 */
final class LineOffers {
    /** The closed answer that counts how often the caller was put through. */
    static final String CONNECTED = "connected";

    /** How often a caller is put through in one call: each time costs, and somebody may do it for sport. */
    static final int MOST = 3;

    /** Menus begin with 1, so these are free almost always. */
    private static final List<String> KEYS = List.of("5", "6", "7", "4", "3", "2");

    /** The same wherever lines are told, so that it never takes the key that a line had before. */
    private static final String TEXT_KEY = "8";

    private final Script script;
    private final Facts facts;
    private final Position position;

    LineOffers(Script script, Facts facts, Position position) {
        this.script = script;
        this.facts = facts;
        this.position = position;
    }

    /** Choices by key, those of the lines first, as far as there are keys that the step doesn't use. */
    Map<String, Choice> of(String group, Set<String> taken) {
        var choices = new LinkedHashMap<String, Choice>();
        if (facts.channel() == Channel.TEXT) {
            return choices;
        }
        Queue<String> free = new ArrayDeque<>(KEYS);
        free.removeAll(taken);
        List<ReferralLine> told = new ReferralWords(script, facts, position).lines(group);
        told.stream()
                .filter(this::canConnect)
                .limit(free.size())
                .forEach(line -> choices.put(free.peek(), connection(line, free.remove())));
        if (!taken.contains(TEXT_KEY) && told.size() > 1 && !facts.calls().ringBack()) {
            choices.put(TEXT_KEY, texts(group));
        }
        return choices;
    }

    private boolean canConnect(ReferralLine line) {
        return connections(position) < MOST
                && line.dialled().isPresent()
                && line.hours().mayAnswer(facts.now());
    }

    /** How often the caller was put through in this call. */
    static int connections(Position position) {
        return Integer.parseInt(position.answers().getOrDefault(CONNECTED, "0"));
    }

    private Choice connection(ReferralLine line, String key) {
        return choice(ConversationPrompt.CONNECT, key, new Choice.Lead.ToLine(line));
    }

    private Choice texts(String group) {
        Optional<String> told = Optional.of(ReferralWords.TOLD + "." + ReferralWords.told(position, group));
        var lead = new Choice.Lead.ToStep(script.hotline().connected().get(Hotline.BY_TEXT), Optional.empty(), told);
        return choice(ConversationPrompt.TEXT_THESE, TEXT_KEY, lead);
    }

    private Choice choice(ConversationPrompt prompt, String key, Choice.Lead lead) {
        Phrase label = script.words().option(position.language(), prompt, key);
        return new Choice(new Utterance(label, Map.of(), false), label.words(), lead);
    }
}
