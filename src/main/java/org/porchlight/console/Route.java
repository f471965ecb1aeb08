package org.porchlight.console;

import java.util.Optional;
import org.porchlight.staff.Role;

/**
 * One address that the console answers, and the role that it needs. Each route says so itself, so that none is open
 * by mistake, and a test can try them all. What changes anything is a POST, whose form carries a token.
 *
 * @param path below and with {@code /console}; parameters in braces
 * @param needs the least role; empty when nobody has to be signed in
 * @param confirmed whether the code must have been asked a moment ago, as for all that changes an account
 */
public record Route(Method method, String path, Optional<Role> needs, boolean confirmed, Answer answer) {
    /** The HTTP method. */
    public enum Method {
        GET,
        POST
    }

    /** Answers a visit. */
    @FunctionalInterface
    public interface Answer {
        /** Answers one visit. What is thrown becomes a page in words, without a trace. */
        void to(Visit visit) throws Exception;
    }

    public static Route get(Role needs, String path, Answer answer) {
        return new Route(Method.GET, path, Optional.of(needs), false, answer);
    }

    public static Route post(Role needs, String path, Answer answer) {
        return new Route(Method.POST, path, Optional.of(needs), false, answer);
    }

    /** Makes a route that changes an account: the code is asked for first, unless that was a moment ago. */
    public static Route change(Role needs, String path, Answer answer) {
        return new Route(Method.POST, path, Optional.of(needs), true, answer);
    }

    /** Makes a route that needs nobody to be signed in. */
    static Route openGet(String path, Answer answer) {
        return new Route(Method.GET, path, Optional.empty(), false, answer);
    }

    static Route openPost(String path, Answer answer) {
        return new Route(Method.POST, path, Optional.empty(), false, answer);
    }
}
