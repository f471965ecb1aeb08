package org.porchlight.script;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a step says.
 *
 * @param before prompts said before keys are heard, so that a key pressed too early skips nothing
 * @param say prompts said while keys are heard
 * @param after prompts said after the options
 * @param lines the group of referral lines to read before the options
 * @param of the step whose list fills the gaps ({@code {name}}, {@code {street}}…), where that isn't this one
 * @param slow whether the voice takes its time
 * @param patience how many seconds to wait for a key after the last word, where it isn't the usual
 */
public record Prompts(
        List<String> before,
        List<String> say,
        List<String> after,
        Optional<String> lines,
        Optional<String> of,
        boolean slow,
        Optional<Integer> patience) {
    /** How long the line waits for a key where the step doesn't say. */
    public static final Duration PATIENCE = Duration.ofSeconds(8);
}
