/**
 * What a text means: read once into a {@link org.porchlight.understanding.Message}, its language and topic told by
 * {@link org.porchlight.understanding.Understanding} from what editors wrote down in
 * {@link org.porchlight.understanding.Knowledge}. Nothing of a text is kept, and nothing is carried out. Imports
 * {@code messaging} only; knows no file, clock or chance.
 *
 * <p>{@code conversation} asks it about each text; {@code script} hands it what editors wrote.
 */
package org.porchlight.understanding;
