package org.porchlight.turn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.porchlight.messaging.Language;
import org.porchlight.places.Place;
import org.porchlight.places.PlaceFinding;

/**
 * Where one conversation stands. Our side stores it nowhere: the provider carries it, sealed, from turn to turn. It
 * holds no digit of a phone number and nothing that a caller or texter wrote.
 *
 * @param asked the step that is being asked
 * @param back the steps before it, latest last, at most {@value #BACK}
 * @param place a {@link Place#key} or a {@link PlaceFinding.Several#nameKey}
 * @param listing where the conversation stands in a list or series
 * @param answers closed answers, by what was asked; each is from a short list of ours, never keyed or written words
 * @param contact the contact whose conversation this is
 * @param thread what the texts so far have shown of the thread; means nothing in a call
 */
public record Position(
        AskedStep asked,
        List<String> back,
        Language language,
        Optional<String> place,
        ListItem listing,
        Map<String, String> answers,
        ContactSoFar contact,
        TextThread thread) {
    public static final int BACK = 8;
    /**
     * The step that is being asked.
     *
     * @param name empty when none is
     * @param fingerprint the step's fingerprint when it was asked
     * @param digits whether it asked for several digits, so that a stray # belongs to them
     * @param misses how often in a row it met silence or an answer that means nothing
     */
    public record AskedStep(String name, int fingerprint, boolean digits, int misses) {
        private static AskedStep of(String name) {
            return new AskedStep(name, 0, false, 0);
        }

        private AskedStep missed(int other) {
            return new AskedStep(name, fingerprint, digits, other);
        }
    }

    /**
     * An item of a list or series.
     *
     * @param index the item; below 0 counts as the first
     * @param since when the list was put together, so that its order holds while it is heard
     */
    public record ListItem(int index, Instant since) {
        public ListItem {
            index = Math.max(0, index);
        }

        /** Whether the conversation is past the first item. */
        public boolean started() {
            return index > 0;
        }
    }

    /**
     * The contact, as far as it has come.
     *
     * @param began when the contact began; it belongs to that day
     * @param turn how many turns it has had
     * @param quiet how many silences there were in a row, whatever the step
     * @param issued when its last turn was taken
     */
    public record ContactSoFar(String id, Instant began, int turn, int quiet, Instant issued) {
        private ContactSoFar turned(Instant now) {
            return new ContactSoFar(id, began, turn + 1, quiet, now);
        }

        private ContactSoFar quiet(int silences) {
            return new ContactSoFar(id, began, turn, silences, issued);
        }
    }

    /** Begins a conversation: no step is asked yet. */
    public static Position begin(String contact, Language language, Instant now) {
        return begin(new ContactSoFar(contact, now, 0, 0, now), language);
    }

    private static Position begin(ContactSoFar contact, Language language) {
        var first = new ListItem(0, contact.issued());
        return new Position(
                AskedStep.of(""), List.of(), language, Optional.empty(), first, Map.of(), contact, TextThread.NEW);
    }

    /** The name of the step that is being asked; empty when none is. */
    public String step() {
        return asked.name();
    }

    /** Whether no step is being asked. */
    public boolean fresh() {
        return step().isEmpty();
    }

    /** The same position, in a language that the person chose or wrote. */
    public Position in(Language other) {
        return new Position(asked, back, other, place, listing, answers, contact, thread.inTheirLanguage());
    }

    /** The same position in the language of most people where somebody is, which they haven't shown. */
    public Position inThatOf(Language most) {
        return new Position(asked, back, most, place, listing, answers, contact, thread);
    }

    /** The same position of a thread that has shown something. */
    public Position with(TextThread other) {
        return new Position(asked, back, language, place, listing, answers, contact, other);
    }

    /** Near that place, at the first item of a list that is put together now. */
    public Position near(String key) {
        return new Position(asked, back, language, Optional.of(key), first(), answers, contact, thread);
    }

    /** At another item of the same list. */
    public Position item(int index) {
        return new Position(
                asked, back, language, place, new ListItem(index, listing.since()), answers, contact, thread);
    }

    /** At the first item of a list that is put together now. */
    public Position listedAnew() {
        return new Position(asked, back, language, place, first(), answers, contact, thread);
    }

    private ListItem first() {
        return new ListItem(0, contact.issued());
    }

    /** With one more closed answer. */
    public Position answered(String question, String answer) {
        var all = new TreeMap<>(answers);
        all.put(question, answer);
        return new Position(asked, back, language, place, listing, Map.copyOf(all), contact, thread);
    }

    /** Something came, so the silence is over. */
    public Position heard() {
        return missed(asked.misses(), 0);
    }

    public Position missed(int misses, int quiet) {
        return new Position(
                asked.missed(misses), back, language, place, listing, answers, contact.quiet(quiet), thread);
    }

    /** One turn later. */
    public Position turned(Instant now) {
        return new Position(asked, back, language, place, listing, answers, contact.turned(now), thread);
    }

    /** At another step, with the way back as given. */
    public Position at(String other, List<String> way) {
        List<String> kept = way.size() > BACK ? way.subList(way.size() - BACK, way.size()) : way;
        return new Position(AskedStep.of(other), List.copyOf(kept), language, place, listing, answers, contact, thread);
    }

    /** With the step asked as it is now. */
    public Position askedNow(int fingerprint, boolean digits) {
        var now = new AskedStep(step(), fingerprint, digits, asked.misses());
        return new Position(now, back, language, place, listing, answers, contact, thread);
    }

    /** With no step asked; language, place and answers stay. */
    public Position afresh() {
        return at("", List.of());
    }

    /** With everything forgotten but which contact it is; begins again in that language. */
    public Position forgotten(Language first) {
        return begin(contact.quiet(0), first);
    }

    /** The way back from a step that follows this one. */
    public List<String> wayHere() {
        if (fresh() || (!back.isEmpty() && back.getLast().equals(step()))) {
            return back;
        }
        var way = new ArrayList<>(back);
        way.add(step());
        return way;
    }
}
