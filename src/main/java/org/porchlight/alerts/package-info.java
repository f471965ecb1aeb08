/**
 * Who is told, without asking, that the line doesn't work as it should: coordinators by text, and the operator's own
 * webhook, since the provider itself may be what fails. One process tells, decided in the database. What is told holds no
 * number, no count and no topic.
 *
 * <p>Finds out nothing: what is wrong is handed in, as {@code /readyz} says it. May not be waited for by a turn. Used by the
 * root package, whose processes look twice a minute; by {@code settings}, which reads the rules; and by the doctor.
 */
package org.porchlight.alerts;
