package org.porchlight.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.porchlight.messaging.Language;

/**
 * Where one conversation stands. It is stored nowhere on our side: it rides with the provider, sealed, from turn to
 * turn. It holds no digit of a phone number and nothing that a person wrote.
 *
 * @param step the step that is being asked
 * @param fingerprint the step's fingerprint when it was asked
 * @param back the steps before it, latest last, at most {@value #BACK}
 * @param place a {@link Place#key} or a {@link PlaceFinding.Several#nameKey}
 * @param contact the contact's id
 * @param began when the contact began; it belongs to that day
 * @param turn how many turns the contact has had
 * @param misses how often in a row this step met silence or something it couldn't make out
 * @param quiet how many silences there were in a row, whatever the step
 * @param index the item of a list or series; below 0 counts as the first
 * @param listed when that list was put together, so that its order holds while it is heard
 * @param issued when this turn was taken
 * @param answers closed answers, by what was asked; each is from a short list of ours, never what a person keyed or wrote
 * @param digits whether the last thing asked for was several digits, so that a stray # belongs to them
 */
public record Position(
        String step,
        int fingerprint,
        List<String> back,
        Language language,
        Optional<String> place,
        String contact,
        Instant began,
        int turn,
        int misses,
        int quiet,
        int index,
        Instant listed,
        Instant issued,
        Map<String, String> answers,
        boolean digits) {
    static final int BACK = 8;

    public Position {
        index = Math.max(0, index);
    }

    /** A conversation that has not begun: no step yet. */
    public static Position begin(String contact, Language language, Instant now) {
        return new Position(
                "", 0, List.of(), language, Optional.empty(), contact, now, 0, 0, 0, 0, now, now, Map.of(), false);
    }

    /** Whether nothing has been asked yet. */
    boolean fresh() {
        return step.isEmpty();
    }

    /** The same, spoken in another language. */
    public Position in(Language other) {
        return new Position(
                step,
                fingerprint,
                back,
                other,
                place,
                contact,
                began,
                turn,
                misses,
                quiet,
                index,
                listed,
                issued,
                answers,
                digits);
    }

    Position near(String key) {
        return new Position(
                step,
                fingerprint,
                back,
                language,
                Optional.of(key),
                contact,
                began,
                turn,
                misses,
                quiet,
                0,
                issued,
                issued,
                answers,
                digits);
    }

    Position item(int other) {
        return new Position(
                step,
                fingerprint,
                back,
                language,
                place,
                contact,
                began,
                turn,
                misses,
                quiet,
                other,
                listed,
                issued,
                answers,
                digits);
    }

    /** One more closed answer. */
    Position answered(String question, String answer) {
        var all = new TreeMap<>(answers);
        all.put(question, answer);
        return new Position(
                step,
                fingerprint,
                back,
                language,
                place,
                contact,
                began,
                turn,
                misses,
                quiet,
                index,
                listed,
                issued,
                Map.copyOf(all),
                digits);
    }

    /** The answers forgotten: what they were for is over. */
    Position unanswered() {
        return new Position(
                step,
                fingerprint,
                back,
                language,
                place,
                contact,
                began,
                turn,
                misses,
                quiet,
                index,
                listed,
                issued,
                Map.of(),
                digits);
    }

    Position missed(int misses, int quiet) {
        return new Position(
                step,
                fingerprint,
                back,
                language,
                place,
                contact,
                began,
                turn,
                misses,
                quiet,
                index,
                listed,
                issued,
                answers,
                digits);
    }

    Position turned(Instant now) {
        return new Position(
                step,
                fingerprint,
                back,
                language,
                place,
                contact,
                began,
                turn + 1,
                misses,
                quiet,
                index,
                listed,
                now,
                answers,
                digits);
    }

    /** At the first item of a list that is put together now. */
    Position listing() {
        return new Position(
                step,
                fingerprint,
                back,
                language,
                place,
                contact,
                began,
                turn,
                misses,
                quiet,
                0,
                issued,
                issued,
                answers,
                digits);
    }

    /** At another step, with the way back as given. */
    Position at(String other, List<String> way) {
        List<String> kept = way.size() > BACK ? way.subList(way.size() - BACK, way.size()) : way;
        return new Position(
                other,
                0,
                List.copyOf(kept),
                language,
                place,
                contact,
                began,
                turn,
                0,
                quiet,
                index,
                listed,
                issued,
                answers,
                false);
    }

    /** As it is asked now. */
    Position asked(int fingerprint, boolean digits) {
        return new Position(
                step,
                fingerprint,
                back,
                language,
                place,
                contact,
                began,
                turn,
                misses,
                quiet,
                index,
                listed,
                issued,
                answers,
                digits);
    }

    /** The same language and place, everything else forgotten. */
    Position afresh() {
        return at("", List.of());
    }

    /** Everything forgotten but that it is the same contact. */
    Position forgotten() {
        return new Position(
                "",
                0,
                List.of(),
                Language.EN,
                Optional.empty(),
                contact,
                began,
                turn,
                0,
                0,
                0,
                issued,
                issued,
                Map.of(),
                false);
    }

    List<String> wayHere() {
        if (fresh() || (!back.isEmpty() && back.getLast().equals(step))) {
            return back;
        }
        var way = new ArrayList<>(back);
        way.add(step);
        return way;
    }
}
