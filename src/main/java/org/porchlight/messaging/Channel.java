package org.porchlight.messaging;

/** How a person reaches the line. */
public enum Channel {
    VOICE,
    TEXT
}
