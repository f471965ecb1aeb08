package org.porchlight.turn;

/**
 * What the texts of one thread have shown so far. It holds nothing of a text but a hash too short to tell it by.
 *
 * @param theirLanguage whether the person wrote in, or chose, the language at hand
 * @param discreet whether replies name no topic, until the person does
 * @param machine whether a machine's text has had its one answer
 * @param last a hash of the last text, 16 bits
 * @param times how often in a row that text came; stops at {@value #MOST}
 * @param unread how many texts in a row meant nothing to us; stops at {@value #MOST}
 */
public record TextThread(boolean theirLanguage, boolean discreet, boolean machine, int last, int times, int unread) {
    static final int MOST = 3;

    /** Nothing has come yet. */
    public static final TextThread NEW = new TextThread(false, false, false, 0, 0, 0);

    /** One that began before this was noted: nothing is offered or held back that it wasn't then. */
    public static TextThread unknown() {
        return NEW.inTheirLanguage();
    }

    public TextThread inTheirLanguage() {
        return new TextThread(true, discreet, machine, last, times, unread);
    }

    public TextThread discreet(boolean other) {
        return new TextThread(theirLanguage, other, machine, last, times, unread);
    }

    public TextThread machineAnswered() {
        return new TextThread(theirLanguage, discreet, true, last, times, unread);
    }

    /** After one more text. */
    public TextThread after(String text) {
        int hash = text.hashCode();
        int brief = (hash ^ hash >>> Short.SIZE) & 0xffff;
        int row = times > 0 && brief == last ? Math.min(MOST, times + 1) : 1;
        return new TextThread(theirLanguage, discreet, machine, brief, row, unread);
    }

    /** After a text that meant something to us, or nothing. */
    public TextThread read(boolean meant) {
        int row = meant ? 0 : Math.min(MOST, unread + 1);
        return new TextThread(theirLanguage, discreet, machine, last, times, row);
    }

    /** After a pause: the same text again is no loop. */
    public TextThread rested() {
        return new TextThread(theirLanguage, discreet, machine, 0, 0, 0);
    }

    /** Whether the same text came so often in a row that a machine may be answering a machine. */
    public boolean goesRound() {
        return times >= MOST;
    }

    /** Whether so many texts in a row meant nothing to us that a machine may be writing them. */
    public boolean unreadable() {
        return unread >= MOST;
    }
}
