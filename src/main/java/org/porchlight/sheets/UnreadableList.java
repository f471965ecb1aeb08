package org.porchlight.sheets;

/** A file from which no list of sites can be read. The message says which file, what is wrong, and what to do. */
public final class UnreadableList extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Said said;

    public UnreadableList(String english, Object... values) {
        this(Said.of(english, values));
    }

    private UnreadableList(Said said) {
        super(said.toString());
        this.said = said;
    }

    /** The same, to be said in other languages too. */
    public Said said() {
        return said;
    }
}
