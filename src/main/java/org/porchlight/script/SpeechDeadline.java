package org.porchlight.script;

import java.time.Duration;

/**
 * What a caller who presses nothing must have heard, and how soon.
 *
 * @param from the step at which the time begins to run
 * @param prompt what must have been said whole
 */
public record SpeechDeadline(String from, String prompt, Duration within, SourcePosition at) {}
