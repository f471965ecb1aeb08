/**
 * Keeps the line from knowing who calls: the vault and its keys, the stop list, the keys of a day, sealed positions,
 * pseudonyms, and the mask over the log. It doesn't know what a promise, a contact or a script is, and never writes a
 * number or a word anywhere but sealed into the vault. May import {@code database} and {@code messaging}; every folder
 * above, from {@code records} up to the wiring, may use it.
 *
 * <p>A method that takes a {@link org.jdbi.v3.core.Handle} first joins the caller's transaction, which is to come from
 * {@link org.porchlight.database.Database#commit}, whose exceptions quote nothing; it is committed when that is. Rows
 * of the vault are locked, and erased, before any row that names them.
 */
package org.porchlight.privacy;
