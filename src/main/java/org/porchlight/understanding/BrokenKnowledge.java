package org.porchlight.understanding;

import java.util.List;
import java.util.stream.IntStream;

/** Says that a file of examples, phrases or classes can't be read, and where. */
public final class BrokenKnowledge extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;

    private BrokenKnowledge(String file, int line, String why) {
        super(why);
        this.file = file;
        this.line = line;
    }

    /** Reads a file of knowledge; what is thrown ends with the line that can't be read. */
    static void reading(String file, String content, Runnable read) {
        try {
            read.run();
        } catch (IllegalArgumentException broken) {
            throw new BrokenKnowledge(file, line(content, broken.getMessage()), broken.getMessage());
        }
    }

    private static int line(String content, String why) {
        List<String> lines = content.lines().map(String::strip).toList();
        return IntStream.range(0, lines.size())
                        .filter(i -> !lines.get(i).isEmpty() && why.endsWith(": " + lines.get(i)))
                        .findFirst()
                        .orElse(0)
                + 1;
    }

    /** Its path below {@code ivr-scripts/words}, with slashes. */
    public String file() {
        return file;
    }

    /** From 1. */
    public int line() {
        return line;
    }
}
