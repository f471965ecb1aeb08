package org.porchlight;

import java.util.List;
import org.porchlight.privacy.Database;
import org.porchlight.privacy.Keys;

/**
 * What the line stands on, demo or live.
 *
 * @param publicUrl what signatures are made over
 * @param tokens what they are made with: one, or two while they are rotated
 */
record Ground(Settings.Line line, String publicUrl, List<Secret> tokens, Keys keys, Database database) {}
