package org.porchlight.staff;

import java.util.UUID;

/**
 * A browser in which somebody is signed in.
 *
 * @param id what it is called; opens nothing
 * @param confirmed whether the code was asked a moment ago, so that the account may be changed
 */
public record Session(UUID id, boolean confirmed) {}
