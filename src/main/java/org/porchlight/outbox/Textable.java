package org.porchlight.outbox;

/** What may be texted to a person during or after a call: public things, each by its name. Holds no words of anybody's. */
public sealed interface Textable {
    /** The public name of it. */
    String about();

    /** Where a site is, and when it is open. @param site its id */
    record Place(String site) implements Textable {
        @Override
        public String about() {
            return site;
        }
    }

    /** A way to be safer. @param prompt its key in the scripts' words */
    record Tip(String prompt) implements Textable {
        @Override
        public String about() {
            return prompt;
        }
    }

    /** A line that people can ring. @param name its name in the scripts */
    record Line(String name) implements Textable {
        @Override
        public String about() {
            return name;
        }
    }
}
