package org.porchlight.outbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The latest attempt at a text of which nobody knows the outcome.
 *
 * @param number the row of the vault that says where it went, as long as that is kept
 * @param hour in which it was made
 * @param rounds how often it was looked at
 */
record UnansweredText(Attempt attempt, Optional<UUID> number, TextKind kind, Instant hour, int rounds) {}
