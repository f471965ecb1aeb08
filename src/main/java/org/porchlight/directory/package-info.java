/**
 * Where help is: sites, towns and postal codes. It answers from memory which place a message names and which sites are
 * nearest, while the database is away too.
 *
 * <p>The conversation asks it through {@link org.porchlight.places.Atlas}; the outbox reads its sites; the root
 * fills its snapshot. It takes no step of a conversation, and keeps nothing about a person: all it holds is public. A
 * site that can't be read is left out, and said to be.
 */
package org.porchlight.directory;
