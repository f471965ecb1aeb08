package org.porchlight.console;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import org.porchlight.staff.Sessions;
import org.porchlight.staff.Token;

/**
 * Reads and writes the one cookie of the staff pages. Over https its name binds it to this host; the demo over http has
 * to do without. Other sites never cause it to be sent, and no script can read it.
 */
final class SessionCookie {
    private static final String NAME = "porchlight";
    private static final int FOR_THIS_VISIT = -1;

    private final boolean secure;

    /** @param secure whether the pages are reached over https */
    SessionCookie(boolean secure) {
        this.secure = secure;
    }

    private String name() {
        return secure ? "__Host-" + NAME : NAME;
    }

    Optional<Token> read(Context ctx) {
        return Token.read(ctx.cookie(name()));
    }

    /** Keeps the token of a session: a phone's browser that is closed between two calls still has it. */
    void keep(Context ctx, Token token) {
        // The table says when it ends; an hour more, so that the browser never is the first.
        write(ctx, token.value(), (int) Sessions.LONGEST.plusHours(2).toSeconds());
    }

    /** Lends a token until the browser is closed, before anybody has signed in. */
    void lend(Context ctx, Token token) {
        write(ctx, token.value(), FOR_THIS_VISIT);
    }

    void forget(Context ctx) {
        write(ctx, "", 0);
    }

    private void write(Context ctx, String value, int seconds) {
        ctx.cookie(new Cookie(name(), value, "/", seconds, secure, true, null, SameSite.STRICT));
    }
}
