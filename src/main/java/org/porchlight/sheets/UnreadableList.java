package org.porchlight.sheets;

/** A file from which no list of sites can be read. The message says which file, what is wrong, and what to do. */
public final class UnreadableList extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableList(String message) {
        super(message);
    }
}
