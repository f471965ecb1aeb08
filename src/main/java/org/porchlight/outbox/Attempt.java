package org.porchlight.outbox;

import java.util.UUID;

/**
 * One attempt at a text or a call of the outbox. Holds nothing of what came of it.
 *
 * @param id of the text or the call
 * @param no from 1 on
 */
public record Attempt(UUID id, int no) {}
