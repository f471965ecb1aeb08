package org.porchlight.script;

/** The kinds of things that an entry of the scripts names, to be looked up once everything is read. */
public enum NameKind {
    /** A step. */
    STEP("There is no step “%s”.", "write it"),
    /** A step, or one of {@link Target}. */
    TARGET("There is no step “%s”.", "write it"),
    /** A step that lists sites. */
    SITES("There is no step “%s”.", "write it"),
    /** A step that asks for a place. */
    PLACE("There is no step “%s”.", "write it"),
    /** A service that {@code hotline.yaml} lists. */
    SERVICE("There is no service “%s”.", "add it to the services of hotline.yaml"),
    /** A group of referral lines. */
    GROUP("There is no group of lines “%s”.", "add it to lines.yaml"),
    /** A referral line. */
    LINE("There is no line “%s”.", "add it to lines.yaml"),
    /** What keywords mean: a closed list. */
    KEYWORD("There is no keyword “%s”.", ""),
    /** What a text may say besides what it is about, in every language. */
    REMARK("No text says “%s” in all three languages.", "add it to remarks.txt of each language"),
    /** The answer to a {@link CallbackQuestion}: a closed list. */
    ANSWER("There is no answer “%s” to keep.", "");

    private final String missing;
    private final String remedy;

    NameKind(String missing, String remedy) {
        this.missing = missing;
        this.remedy = remedy;
    }

    /** Says that nothing has this name. */
    public String missing(String name) {
        return missing.formatted(name);
    }

    /** What an editor can do to make the name good; empty where only the names of a closed list are. */
    public String remedy() {
        return remedy;
    }
}
