package org.porchlight.conversation;

import java.util.List;
import java.util.Map;

/**
 * A step that asks, as it stands at this moment: what it says and what can be chosen.
 *
 * @param choices by key, in the order in which they are said
 */
record RenderedStep(List<Utterance> before, List<Utterance> says, Map<String, Choice> choices) {}
