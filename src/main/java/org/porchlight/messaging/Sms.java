package org.porchlight.messaging;

import java.util.ArrayList;
import java.util.List;

/**
 * One text message put together from its parts, a line each, within {@value #MOST} segments. Where accents would take
 * it over, letters that GSM-7 lacks lose theirs; where even that is too long, whole lines go, the last first. It never
 * cuts a line that is alone.
 */
public final class Sms {
    /** More than this arrives in pieces on old phones, and costs the person. */
    public static final int MOST = 3;

    /** Accents may cost a segment up to this; beyond it a text without them is rather read whole. */
    static final int WITH_ACCENTS = 2;

    private Sms() {}

    /** The message; empty when there are no parts. */
    public static String of(List<String> parts) {
        var lines = new ArrayList<>(parts.stream().map(Gsm7::tidy).toList());
        while (true) {
            String message = String.join("\n", lines);
            String plain = Gsm7.approximate(message);
            int count = Segments.of(message).count();
            boolean dear = count > WITH_ACCENTS && Segments.of(plain).count() < count;
            if (count <= MOST && !dear) {
                return message;
            }
            if (Segments.of(plain).count() <= MOST || lines.size() <= 1) {
                return plain;
            }
            lines.removeLast();
        }
    }
}
