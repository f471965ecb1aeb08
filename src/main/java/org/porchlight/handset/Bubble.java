package org.porchlight.handset;

import java.util.List;
import java.util.function.ToIntFunction;
import org.porchlight.exchange.Text;

/**
 * A text in the thread on a phone.
 *
 * @param kind     mine, line or provider
 * @param other    the number that it came from, where that isn't the hotline's; else empty
 * @param segments how many text messages it takes
 */
record Bubble(String kind, String other, String body, int segments) {

    /** Returns the texts that a phone sent and got, oldest first, without those that never arrived. */
    static List<Bubble> thread(PagePhone phone, List<Text> texts, ToIntFunction<String> segments) {
        return texts.stream()
                .filter(text -> text.status() == Text.Status.DELIVERED || text.status() == Text.Status.RECEIVED)
                .map(text -> of(phone, text, segments.applyAsInt(text.body())))
                .toList();
    }

    private static Bubble of(PagePhone phone, Text text, int segments) {
        String kind =
                switch (text.parties().author()) {
                    case PERSON -> "mine";
                    case REPLY, REST -> "line";
                    case PROVIDER -> "provider";
                };
        String from = text.parties().from();
        String other = kind.equals("mine") || from.equals(phone.hotline()) ? "" : from;
        return new Bubble(kind, other, text.body(), segments);
    }
}
