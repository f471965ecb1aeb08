package org.porchlight.outbox;

import java.util.UUID;
import org.porchlight.messaging.Language;

/**
 * A staff member's phone, as far as a text to it needs.
 *
 * @param vault the row of the vault that holds the number
 */
public record StaffPhone(UUID vault, Language language) {}
