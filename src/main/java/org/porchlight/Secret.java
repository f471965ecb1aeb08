package org.porchlight;

/** A value that must not be printed: a token, a key, a database address with its password. It prints as dots. */
record Secret(String value) {
    @Override
    public String toString() {
        return "•••";
    }
}
