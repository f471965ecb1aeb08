package org.porchlight.audit;

/** One thing that is not as it should be. @param about what was looked at @param what a sentence that shows no number */
public record AuditFinding(About about, String what) {
    /** What is looked at, in the order of the report. */
    public enum About {
        NUMBERS("Phone numbers in the database and in files"),
        KEYS("Ages of keys"),
        WORK("Folding, retention, erasing and the sweep of the provider's copy"),
        SETTINGS("Settings");

        private final String words;

        About(String words) {
            this.words = words;
        }

        /** What that is, for who reads the report. */
        public String words() {
            return words;
        }
    }
}
