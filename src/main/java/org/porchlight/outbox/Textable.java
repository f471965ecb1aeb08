package org.porchlight.outbox;

/** A public thing that a responder may have texted to a person during or after a call. Holds no word of a person. */
public sealed interface Textable {
    /** The public name of it. */
    String about();

    /**
     * Where a site is, and when it is open.
     *
     * @param site its id
     */
    record SiteAddress(String site) implements Textable {
        @Override
        public String about() {
            return site;
        }
    }

    /**
     * A way to be safer.
     *
     * @param prompt its key in the scripts' words
     */
    record SaferTip(String prompt) implements Textable {
        @Override
        public String about() {
            return prompt;
        }
    }

    /**
     * A line that people can ring.
     *
     * @param name its name in the scripts
     */
    record HelpLine(String name) implements Textable {
        @Override
        public String about() {
            return name;
        }
    }
}
