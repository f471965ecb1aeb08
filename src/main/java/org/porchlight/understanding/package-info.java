/**
 * What a text means: read once into a {@link org.porchlight.understanding.Message}, its language and topic told by
 * {@link org.porchlight.understanding.Understanding} from what editors wrote down in
 * {@link org.porchlight.understanding.Knowledge}. Nothing of a text is kept, and nothing is carried out. Imports
 * {@code messaging} only; knows no file, clock or chance.
 *
 * <p>The engine still answers texts by {@code script.KeywordFile}; it does not ask this folder yet.
 */
package org.porchlight.understanding;
