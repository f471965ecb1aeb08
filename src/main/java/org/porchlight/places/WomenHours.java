package org.porchlight.places;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * When a site is for women alone.
 *
 * @param trans whether trans women are let in then
 * @param next when such hours begin next, in the site's own time; empty while they last, or when none come
 * @param now whether it is open for women alone at this moment
 */
public record WomenHours(TransWomen trans, boolean now, Optional<LocalDateTime> next) {}
