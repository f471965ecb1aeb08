package org.porchlight.understanding;

import java.util.Locale;
import java.util.Optional;

/**
 * What a text can be about. Each topic has its own first answer; the names are the same in every language. An
 * emergency is told apart by its {@link Rank}, since a missed one costs more than a false one.
 */
public enum Topic {
    OVERDOSE(Rank.DYING),
    SUICIDE(Rank.HARM),
    VIOLENCE(Rank.HARM),
    POISON(Rank.EMERGENCY),
    SEIZURE(Rank.EMERGENCY),
    OVERAMP(Rank.EMERGENCY),
    AFTERNALOXONE(Rank.EMERGENCY),
    WITHDRAWAL(Rank.EMERGENCY),
    HELP(Rank.EMERGENCY),
    HOWTO(Rank.ORDINARY),
    NALOXONE(Rank.ORDINARY),
    SUPPLIES(Rank.ORDINARY),
    CALLBACK(Rank.ORDINARY),
    WITHDRAW(Rank.ASKED),
    STOP(Rank.ASKED),
    PERSON(Rank.ORDINARY),
    OPIOIDS(Rank.ORDINARY),
    STIMULANTS(Rank.ORDINARY),
    BENZOS(Rank.ORDINARY),
    DRINKING(Rank.ORDINARY),
    MIXING(Rank.ORDINARY),
    SMOKING(Rank.ORDINARY),
    INJECTING(Rank.ORDINARY),
    ALONE(Rank.ORDINARY),
    BREAK(Rank.ORDINARY),
    CANNABIS(Rank.ORDINARY),
    CUTDOWN(Rank.ORDINARY),
    GAMBLING(Rank.ORDINARY),
    SEXWORK(Rank.ORDINARY),
    PREGNANCY(Rank.ORDINARY),
    RIGHTS(Rank.ORDINARY),
    PRIVACY(Rank.ORDINARY),
    WHO(Rank.ORDINARY),
    NEEDS(Rank.ORDINARY),
    GRIEF(Rank.ORDINARY),
    THANKS(Rank.ORDINARY),
    WRONG(Rank.ORDINARY),
    HOSTILE(Rank.ORDINARY),
    TEST(Rank.ORDINARY),
    MENU(Rank.ORDINARY),
    LANGUAGE(Rank.ORDINARY),
    RELAY(Rank.ORDINARY),
    JAIL(Rank.ORDINARY),
    DISCREET(Rank.ORDINARY),
    PLACE(Rank.ORDINARY),
    /** No topic: ordinary life, a fragment, a wrong thread. The short menu with its emergency line is right. */
    UNCLEAR(Rank.ORDINARY);

    /** How much a topic weighs against the others of the same text, the heaviest first. */
    public enum Rank {
        /** Somebody may be dying now. It beats everything. */
        DYING,
        /** Self-harm or violence. */
        HARM,
        /** Another danger to the body. */
        EMERGENCY,
        /** Everything that can wait for a question. */
        ORDINARY,
        /** What would destroy a promise. A guess never carries it out; it is asked. */
        ASKED
    }

    private final Rank rank;

    Topic(Rank rank) {
        this.rank = rank;
    }

    public Rank rank() {
        return rank;
    }

    /** Whether somebody's life or body may be in danger. */
    public boolean emergency() {
        return rank.compareTo(Rank.EMERGENCY) <= 0;
    }

    /** The name in file names, tables and JSON, such as {@code afternaloxone}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #word()}; empty for anything else. */
    public static Optional<Topic> ofWord(String word) {
        for (Topic topic : values()) {
            if (topic.word().equals(word)) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }
}
