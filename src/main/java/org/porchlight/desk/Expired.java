package org.porchlight.desk;

import java.time.LocalDate;
import java.util.UUID;
import org.porchlight.messaging.Language;

/**
 * A promise whose window ended before anybody kept it. Holds no number: that is in its row of the vault for as long as
 * the transaction lasts that it is handed in.
 *
 * @param id the request's, as it was
 * @param vault the row of the vault that is erased next
 * @param language the person's
 * @param texts whether they asked from this very number and allowed texts
 * @param day on which the window ended, in its own zone
 */
public record Expired(UUID id, UUID vault, Language language, boolean texts, LocalDate day) {}
