package org.porchlight.review;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;

/**
 * A page of what the line says, to be read and marked.
 *
 * @param lead how to read it
 */
record TranscriptPage(String title, String lead, Language language, Channel channel, List<Part> parts) {
    /** The language by its name. */
    String spoken() {
        return Locale.of(language.code()).getDisplayLanguage(Locale.ENGLISH);
    }

    /**
     * What is said at one step, or in one turn.
     *
     * @param title the step, or what the person did
     * @param at where the step stands
     * @param does what it does besides
     */
    record Part(String title, String at, String does, List<Line> lines) {
        String about() {
            return Stream.of(does, at).filter(words -> !words.isEmpty()).collect(Collectors.joining(" · "));
        }
    }

    /**
     * One prompt as it is said.
     *
     * @param prompt its name
     * @param at where it stands
     * @param leads where choosing it leads; empty where it is no option
     */
    record Line(String words, String prompt, String at, String leads) {}
}
