package org.porchlight.console;

import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.porchlight.staff.CodeKey;
import org.porchlight.staff.CodeKeys;
import org.porchlight.staff.Invitations;
import org.porchlight.staff.NewAccounts;
import org.porchlight.staff.PasswordRule;
import org.porchlight.staff.Token;

/**
 * Serves the pages that take an invitation up: first the token, which the browser takes out of the link and sends in a
 * form, then a password, an authenticator app, and ten recovery codes that are shown
 * once.
 */
public final class Join implements Section {
    private final Invitations invitations;
    private final NewAccounts accounts;
    private final CodeKeys keys;
    private final PasswordRule rule;

    public Join(Invitations invitations, CodeKeys keys, NewAccounts accounts, PasswordRule rule) {
        this.invitations = invitations;
        this.keys = keys;
        this.rule = rule;
        this.accounts = accounts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.openGet(ConsolePaths.JOIN, visit -> visit.show("opening", Map.of())),
                Route.openPost(ConsolePaths.JOIN, visit -> show(visit, asked(visit), "")),
                Route.openPost(ConsolePaths.JOIN_DO, this::join),
                Route.openGet(ConsolePaths.JOIN_OLD, Join::old),
                Route.openPost(ConsolePaths.JOIN_OLD, Join::old));
    }

    private record Asked(Token token, Invitations.Invited invited, CodeKey key) {}

    /** Reads the token from the form, be it the whole link: what stands behind the # reaches us in no other way. */
    private Asked asked(Visit visit) {
        String given = visit.given("invitation").orElse("");
        Token token = Token.read(given.substring(given.lastIndexOf('#') + 1)).orElseThrow(NotFoundResponse::new);
        // The key stands on the page anyway, to be typed where it can't be scanned.
        CodeKey key = CodeKey.read(visit.typed("key")).orElseGet(keys::fresh);
        return new Asked(token, invitations.of(token).orElseThrow(NotFoundResponse::new), key);
    }

    /** Links once had the token in the path, where logs hold it; none of them counts any more. */
    private static void old(Visit visit) {
        visit.ctx().status(HttpStatus.GONE);
        visit.show("oldlink", Map.of());
    }

    private static void show(Visit visit, Asked asked, String trouble) {
        String link = asked.key()
                .link(visit.words().say("join.issuer"), asked.invited().alias());
        visit.show(
                "join",
                Map.of(
                        "invitation",
                        asked.token().value(),
                        "alias",
                        asked.invited().alias(),
                        "key",
                        asked.key(),
                        "link",
                        link,
                        "picture",
                        QrPicture.of(link),
                        "trouble",
                        trouble));
    }

    private void join(Visit visit) {
        Asked asked = asked(visit);
        String password = visit.typed("password");
        Optional<String> trouble = trouble(rule.judge(password, asked.invited().alias()));
        OptionalLong step = keys.step(asked.key(), visit.code());
        if (trouble.isPresent() || step.isEmpty()) {
            visit.ctx().status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(visit, asked, trouble.orElse("trouble.code"));
            return;
        }
        var joining = new NewAccounts.Joining(
                password, asked.key(), step.getAsLong(), visit.words().language());
        NewAccounts.Joined joined = accounts.join(asked.token(), joining).orElseThrow(NotFoundResponse::new);
        visit.enter(joined.session());
        visit.show("codes", Map.of("codes", joined.recovery()));
    }

    /** The name of the word that says what is wrong with a password; empty when nothing is. */
    static Optional<String> trouble(PasswordRule.Judged judged) {
        return switch (judged) {
            case GOOD -> Optional.empty();
            case SHORT -> Optional.of("trouble.password-short");
            case LONG -> Optional.of("trouble.password-long");
            case COMMON -> Optional.of("trouble.password-common");
        };
    }
}
