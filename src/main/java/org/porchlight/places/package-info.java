/**
 * Places as a conversation knows them: towns and codes that a text names, sites and their hours, and the {@link
 * org.porchlight.places.Atlas} that finds them. Pure; where sites come from is the directory's.
 */
package org.porchlight.places;
