package org.porchlight.conversation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.porchlight.messaging.Channel;

/**
 * A step that asks, as it stands at this moment: what it says and what can be chosen.
 *
 * @param choices by key, in the order in which they are said
 */
record RenderedStep(List<Utterance> before, List<Utterance> says, Map<String, Choice> choices) {
    /** Whether every gap of what it says has a value. */
    boolean whole(Channel channel) {
        return Stream.of(before, says).flatMap(List::stream).allMatch(it -> it.whole(channel));
    }

    /** The same step without the prompts that have an empty gap. */
    RenderedStep onlyWhole(Channel channel) {
        return new RenderedStep(onlyWhole(before, channel), onlyWhole(says, channel), choices);
    }

    private static List<Utterance> onlyWhole(List<Utterance> says, Channel channel) {
        return says.stream().filter(it -> it.whole(channel)).toList();
    }
}
