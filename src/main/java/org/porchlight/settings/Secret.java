package org.porchlight.settings;

/** A value that must not be printed: a token, a key, a database address with its password. It prints as dots. */
public record Secret(String value) {
    @Override
    public String toString() {
        return "•••";
    }
}
