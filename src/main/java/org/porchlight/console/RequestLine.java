package org.porchlight.console;

import java.time.Instant;
import java.util.Optional;
import org.porchlight.callbacks.Request;
import org.porchlight.callbacks.Request.Standing;
import org.porchlight.staff.Role;
import org.porchlight.staff.Who;
import org.porchlight.web.PageWords;

/**
 * A request as a list shows it to one member of staff.
 *
 * @param later whether its window hasn't come
 * @param standing who holds its lease, in words; empty when nobody does
 */
public record RequestLine(Request request, boolean later, Optional<String> standing, Tap tap) {
    /** What one tap on the line does. */
    enum Tap {
        OPEN,
        TAKE,
        NOTHING
    }

    static RequestLine of(Request request, Who who, Moments when) {
        PageWords words = when.words();
        return switch (request.standing()) {
            case Standing.Due _ -> new RequestLine(request, false, Optional.empty(), Tap.TAKE);
            case Standing.Later _ -> new RequestLine(request, true, Optional.empty(), Tap.NOTHING);
            case Standing.Yours(Instant until) ->
                new RequestLine(request, false, Optional.of(words.say("request.yours", when.mine(until))), Tap.OPEN);
            case Standing.Theirs(String alias, Instant _) ->
                new RequestLine(request, false, Optional.of(words.say("request.theirs", alias)), Tap.NOTHING);
            case Standing.HandedOn _ ->
                new RequestLine(
                        request,
                        false,
                        Optional.of(words.say("request.handed")),
                        who.may(Role.COORDINATOR) ? Tap.TAKE : Tap.NOTHING);
        };
    }

    /** Says whom to ask for. */
    static String title(Request request, PageWords words) {
        return request.word().map(word -> words.say("request.word", word)).orElse(words.say("request.word.none"));
    }

    /** Says from when, or until when, the person can be rung. */
    static String due(Request request, Moments when) {
        return switch (request.standing()) {
            case Standing.Later(Instant from) ->
                when.words()
                        .say(
                                "request.from",
                                when.theirs(from, request.terms().window().zone()));
            case Standing.Due _, Standing.Yours _, Standing.Theirs _, Standing.HandedOn _ ->
                when.words().say("request.until", when.end(request.terms().window()));
        };
    }
}
