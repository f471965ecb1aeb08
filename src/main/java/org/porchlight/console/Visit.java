package org.porchlight.console;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.porchlight.staff.Token;
import org.porchlight.staff.Who;
import org.porchlight.web.Forms;
import org.porchlight.web.PageWords;
import org.porchlight.web.Templates;

/** One request to the console: who asks, in which words to answer, and how. */
public final class Visit {
    static final String SAID = "said";

    private static final Pattern UUID_WRITTEN = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Context ctx;
    private final Frame frame;
    private final SessionCookie cookie;

    Visit(Context ctx, Frame frame, SessionCookie cookie) {
        this.ctx = ctx;
        this.frame = frame;
        this.cookie = cookie;
    }

    /** The HTTP exchange, for what it alone can tell. */
    public Context ctx() {
        return ctx;
    }

    /** The member of staff who asks; there is one wherever the route needs a role. */
    public Who who() {
        return frame.who().orElseThrow();
    }

    /** The member of staff who asks; empty when nobody is signed in. */
    Optional<Who> anybody() {
        return frame.who();
    }

    public PageWords words() {
        return frame.words();
    }

    /** Reads a field of the form, without the spaces around it; empty when nothing was given that can be kept. */
    public Optional<String> given(String field) {
        return words(Forms.field(ctx, field));
    }

    /** Reads a parameter of the address; empty when nothing was given that can be kept. */
    public Optional<String> asked(String name) {
        return words(Forms.asked(ctx, name));
    }

    /** PostgreSQL keeps no text with a NUL; it would look as if the database were away. */
    private static Optional<String> words(Optional<String> written) {
        return written.filter(text -> text.indexOf('\0') < 0).map(String::strip).filter(text -> !text.isEmpty());
    }

    /**
     * Reads the id of what the page is about.
     *
     * @throws NotFoundResponse when the address holds none
     */
    UUID id() {
        return uuid(ctx.pathParam(IdPath.PARAMETER)).orElseThrow(NotFoundResponse::new);
    }

    /** Reads an id; empty for anything else. */
    static Optional<UUID> uuid(String text) {
        return Optional.of(text)
                .filter(it -> UUID_WRITTEN.matcher(it).matches())
                .map(UUID::fromString);
    }

    /** Reads which page of several is asked for, from 1 on. */
    public int page() {
        return Forms.asked(ctx, "page")
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .orElse(1);
    }

    /** Reads a field of the form to the letter: a space may belong to it. */
    public String typed(String field) {
        return Forms.field(ctx, field).orElse("");
    }

    /** Reads a code as people type it, with a space in the middle. */
    String code() {
        return given("code").orElse("").replace(" ", "");
    }

    /**
     * Answers with a page.
     *
     * @param template its name under {@code console/}; it gets {@code frame} besides
     */
    public void show(String template, Map<String, Object> values) {
        page("console/" + template, values);
    }

    /**
     * Answers with a page of another folder than {@code console}.
     *
     * @param template its name below {@code jte/}; it gets {@code frame} besides
     */
    public void page(String template, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("frame", frame);
        Templates.show(ctx, template, all);
    }

    /**
     * Leads to another page that says what was done.
     *
     * @param said the end of a word's name: {@code said.…}
     */
    public void go(String path, String said) {
        go(saying(path, said));
    }

    /** The address of a page that says what was done. */
    public static String saying(String path, String said) {
        return path + "?" + SAID + "=" + said;
    }

    /** Signs this browser in. */
    void enter(Token session) {
        cookie.keep(ctx, session);
    }

    /** Signs this browser out. */
    void leave() {
        cookie.forget(ctx);
    }

    /** Leads to another page, which the browser asks for with GET: loading it again does nothing twice. */
    public void go(String path) {
        if (ctx.header("HX-Request") != null) {
            ctx.header("HX-Redirect", path).status(HttpStatus.NO_CONTENT);
            return;
        }
        ctx.redirect(path, HttpStatus.SEE_OTHER);
    }
}
