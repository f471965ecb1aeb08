package org.porchlight.publicplaces;

import java.util.Optional;
import org.porchlight.understanding.Message;
import org.porchlight.understanding.Topic;
import org.porchlight.understanding.Understanding;

/**
 * What may be the matter where somebody types no place but a cry into the search. They see first whom to call; what they
 * typed is looked up all the same.
 */
public enum Danger {
    /** Somebody may be dying of an overdose. */
    OVERDOSE("overdose"),
    /** Somebody wants to die. */
    SELF("self"),
    /** Another danger, from others or to the body. */
    BODY("body");

    private final String word;

    Danger(String word) {
        this.word = word;
    }

    /** The end of its name among the words of the page. */
    public String word() {
        return word;
    }

    static Optional<Danger> in(String typed, Understanding understanding) {
        Topic topic = understanding.read(Message.of(typed)).topic();
        return Optional.of(topic).filter(Topic::emergency).map(it -> switch (it.rank()) {
            case DYING -> OVERDOSE;
            case HARM -> it == Topic.SUICIDE ? SELF : BODY;
            case EMERGENCY, ORDINARY, ASKED -> BODY;
        });
    }
}
