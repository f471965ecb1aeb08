package org.porchlight.cli;

import java.io.Console;
import java.io.PrintWriter;
import org.porchlight.listings.Progress;

/** Draws how far a long import is, in one line that draws itself over. Where nobody watches, and for short lists, nothing. */
final class ProgressLine implements Progress {
    private static final int LONG = 2_000;
    private static final int WIDTH = 30;

    private final PrintWriter out;
    private final boolean watched;
    private int shown = -1;

    ProgressLine(PrintWriter out) {
        Console console = System.console();
        this.out = out;
        this.watched = console != null && console.isTerminal();
    }

    @Override
    public void at(String what, int done, int of) {
        int percent = (int) (100L * done / of);
        if (!watched || of < LONG || percent == shown) {
            return;
        }
        shown = percent == 100 ? -1 : percent;
        int full = WIDTH * done / of;
        out.print("\r[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + percent + " % " + what + "  ");
        if (percent == 100) {
            out.println();
        }
        out.flush();
    }
}
