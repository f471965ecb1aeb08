package org.porchlight.console;

import java.util.Optional;
import org.porchlight.staff.Role;

/**
 * One thing that the console answers to, and whom. It says so itself, so that nothing is reached by anybody whom nobody
 * thought of, and a test can try them all. What changes anything is a POST; its form's token is checked before.
 *
 * @param path below and with {@code /console}; parameters in braces
 * @param needs the least role; empty when nobody has to be signed in
 * @param confirmed whether the code must have been asked a moment ago: for whatever changes an account
 */
public record Route(Method method, String path, Optional<Role> needs, boolean confirmed, Answer answer) {
    /** How it is asked for. */
    public enum Method {
        GET,
        POST
    }

    /** What comes of a visit. */
    @FunctionalInterface
    public interface Answer {
        /** Answers. What is thrown becomes a page in words, without a trace. */
        void to(Visit visit) throws Exception;
    }

    public static Route get(Role needs, String path, Answer answer) {
        return new Route(Method.GET, path, Optional.of(needs), false, answer);
    }

    public static Route post(Role needs, String path, Answer answer) {
        return new Route(Method.POST, path, Optional.of(needs), false, answer);
    }

    /** Changes an account: whoever asks is asked for the code first, unless that was a moment ago. */
    public static Route change(Role needs, String path, Answer answer) {
        return new Route(Method.POST, path, Optional.of(needs), true, answer);
    }

    /** A page that whoever is not signed in may see. */
    static Route openGet(String path, Answer answer) {
        return new Route(Method.GET, path, Optional.empty(), false, answer);
    }

    static Route openPost(String path, Answer answer) {
        return new Route(Method.POST, path, Optional.empty(), false, answer);
    }
}
