package org.porchlight.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tells which examples are understood only because they are learnt: a part of all is left out, the rest is learnt, and
 * those left out are read; then the next part. The same examples give the same answer. It takes as long as learning
 * {@value #PARTS} times.
 */
public final class LeftOutExamples {
    public static final int PARTS = 5;

    /** An example that is taken for something else when it is left out. */
    public record Missed(WrittenExample written, Meaning taken) {}

    private final List<Missed> missed = new ArrayList<>();
    private int read;

    private LeftOutExamples() {}

    /** Learns and reads all parts in turn. */
    public static LeftOutExamples of(Knowledge knowledge) {
        LeftOutExamples all = new LeftOutExamples();
        for (int part = 0; part < PARTS; part++) {
            all.leaveOut(knowledge, part);
        }
        all.missed.sort(Comparator.comparing((Missed missed) -> -missed.taken().certainty())
                .thenComparing(missed -> missed.written().file())
                .thenComparing(missed -> missed.written().line()));
        return all;
    }

    /** Neighbours in a file are often variants of each other, and go to different parts. */
    private void leaveOut(Knowledge knowledge, int part) {
        Understanding understanding = Understanding.learn(knowledge.keeping(one -> one.line() % PARTS != part));
        for (WrittenExample written : knowledge.written()) {
            Message message = Message.of(written.example().text());
            // A word alone is understood because an example says so; nothing else could teach it.
            if (written.line() % PARTS == part && message.tokens().size() > 1) {
                read++;
                take(written, understanding.read(message));
            }
        }
    }

    private void take(WrittenExample written, Meaning meaning) {
        if (!written.example().accepts(meaning.topic())) {
            missed.add(new Missed(written, meaning));
        }
    }

    /** Those taken for something else, most certain first. */
    public List<Missed> missed() {
        return List.copyOf(missed);
    }

    /** How many of all texts of two words and more. */
    public Share share() {
        return new Share(missed.size(), read);
    }
}
