package org.porchlight.script;

/** Where something stands in the script files: a file below {@code ivr-scripts/} and a line, from 1. */
public record SourcePosition(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
