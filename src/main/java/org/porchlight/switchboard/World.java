package org.porchlight.switchboard;

import java.time.InstantSource;
import org.porchlight.conversation.Atlas;

/**
 * What conversations may know of the world.
 *
 * @param told the time that people are told; in the demo the handset may move it, and it reaches nothing else
 */
public record World(Atlas atlas, InstantSource told) {}
