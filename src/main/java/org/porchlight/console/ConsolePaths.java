package org.porchlight.console;

import java.util.Set;

/** Holds each address of the staff pages once, for the routes, the links and the forms. Knows no page. */
public final class ConsolePaths {
    static final String HOME = "/console";
    static final String NEWS = HOME + "/news";
    static final String PRESENCE = HOME + "/presence";
    static final String PRACTICE = HOME + "/practice";
    static final String THANKS = HOME + "/thanks";
    static final String LOG = HOME + "/log";
    static final String KEPT = HOME + "/kept";

    static final String SIGN_IN = HOME + "/sign-in";
    static final String SIGN_OUT = HOME + "/sign-out";
    static final String SIGN_OUT_EVERYWHERE = HOME + "/sign-out-everywhere";
    static final String DEMO = HOME + "/demo";
    static final String CONFIRM = HOME + "/confirm";

    static final String JOIN = HOME + "/join";
    static final String JOIN_DO = JOIN + "/do";

    /** An invitation's link; its token follows, behind the # that no browser sends, so that no log ever holds it. */
    public static final String JOIN_LINK = JOIN + "#";

    /** Links as they were before: the token was in the path. */
    static final String JOIN_OLD = JOIN + "/{token}";

    /** What a session that rests still answers. */
    static final Set<String> WHILE_RESTING = Set.of(CONFIRM, SIGN_OUT, SIGN_OUT_EVERYWHERE);

    static final String SHIFTS = HOME + "/shifts";
    static final String SHIFT_REMOVE = SHIFTS + "/remove";
    static final String PAUSE = SHIFTS + "/pause";
    static final String RESUME = SHIFTS + "/resume";

    static final String PEOPLE = HOME + "/people";
    static final String INVITE = PEOPLE + "/invite";
    static final IdPath PERSON = IdPath.under(PEOPLE);
    static final IdPath PERSON_INVITE = PERSON.then("invite");
    static final IdPath PERSON_ROLE = PERSON.then("role");
    static final IdPath PERSON_REMOVE = PERSON.then("remove");

    static final String ME = HOME + "/me";
    static final String MY_LANGUAGES = ME + "/languages";
    static final String MY_SESSION_END = ME + "/sessions/end";
    static final String MY_PASSWORD = ME + "/password";
    static final String MY_RECOVERY = ME + "/recovery";
    static final String MY_PHONE = ME + "/phone";
    static final String MY_PHONE_CODE = MY_PHONE + "/code";
    static final String MY_PHONE_FORGET = MY_PHONE + "/forget";
    static final String MY_WORD = ME + "/word";
    static final String MY_WORD_FORGET = MY_WORD + "/forget";

    /** Where the places are kept; the pages below it have addresses of their own. */
    public static final String SITES = HOME + "/sites";

    /** What is to be seen to in them. */
    public static final String SITE_TASKS = SITES + "/tasks";

    /** What may be shown of the contacts of closed time. */
    public static final String REPORTS = HOME + "/reports";

    static final String HOURS = HOME + "/hours";
    static final String SET_ASIDE = HOURS + "/aside";
    static final String BRING_BACK = HOURS + "/back";

    static final String QUEUE = HOME + "/queue";
    static final IdPath REQUEST = IdPath.under(HOME + "/requests");
    static final IdPath TAKE = REQUEST.then("take");
    static final IdPath ASK = REQUEST.then("ask");
    static final IdPath CALL = REQUEST.then("call");
    static final IdPath TEXTS = REQUEST.then("texts");
    static final IdPath END = REQUEST.then("end");
    static final IdPath GIVE_BACK = REQUEST.then("back");
    static final IdPath NOT_TONIGHT = REQUEST.then("not-tonight");
    static final IdPath HAND_ON = REQUEST.then("hand-on");

    private ConsolePaths() {}
}
