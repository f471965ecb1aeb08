package org.porchlight.alerts;

import java.time.Duration;
import java.util.Optional;

/**
 * When an alert is told, and where besides the coordinators' phones.
 *
 * @param after how long the line is degraded before that
 */
public record AlertRules(Optional<AlertWebhook> webhook, Duration after) {
    /** A restart or a moment's trouble is over by then. */
    public static final AlertRules USUAL = new AlertRules(Optional.empty(), Duration.ofMinutes(5));
}
