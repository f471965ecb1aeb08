package org.porchlight.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.porchlight.messaging.Channel;
import org.porchlight.speech.Utterance;

/**
 * A step that asks, as it stands at this moment: what it says and what can be chosen.
 *
 * @param choices by key, in the order in which they are said
 */
record RenderedStep(List<Utterance> before, List<Utterance> says, Map<String, Choice> choices) {
    /** Whether every gap of what it says has a value. */
    boolean whole(Channel channel) {
        return whole(before, channel) && whole(says, channel);
    }

    /** How each choice is offered, by key. */
    Map<String, Utterance> labels() {
        var labels = new LinkedHashMap<String, Utterance>();
        choices.forEach((key, choice) -> labels.put(key, choice.label()));
        return labels;
    }

    /** The same step without the prompts that have an empty gap. */
    RenderedStep onlyWhole(Channel channel) {
        return new RenderedStep(onlyWhole(before, channel), onlyWhole(says, channel), choices);
    }

    private static boolean whole(List<Utterance> says, Channel channel) {
        for (Utterance utterance : says) {
            if (!utterance.whole(channel)) {
                return false;
            }
        }
        return true;
    }

    private static List<Utterance> onlyWhole(List<Utterance> says, Channel channel) {
        return says.stream().filter(it -> it.whole(channel)).toList();
    }
}
