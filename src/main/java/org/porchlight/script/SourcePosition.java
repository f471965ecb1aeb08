package org.porchlight.script;

/** Where something stands in the script files: a file below {@code ivr-scripts/}, a line and a column, both from 1. */
public record SourcePosition(String file, int line, int column) {
    /** The beginning of a line. */
    public SourcePosition(String file, int line) {
        this(file, line, 1);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
