package org.porchlight.console;

import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.porchlight.staff.Accounts;
import org.porchlight.staff.CodeKey;
import org.porchlight.staff.CodeKeys;
import org.porchlight.staff.Invitations;
import org.porchlight.staff.PasswordRule;
import org.porchlight.staff.Token;

/**
 * Serves the page that takes an invitation up: a password, an authenticator app, and ten recovery codes that are shown
 * once.
 */
public final class Join implements Section {
    private final Invitations invitations;
    private final Accounts accounts;
    private final CodeKeys keys;
    private final PasswordRule rule;

    public Join(Invitations invitations, CodeKeys keys, Accounts accounts, PasswordRule rule) {
        this.invitations = invitations;
        this.keys = keys;
        this.rule = rule;
        this.accounts = accounts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.openGet(ConsolePaths.JOIN + "{token}", this::page),
                Route.openPost(ConsolePaths.JOIN + "{token}", this::join));
    }

    private record Asked(Token token, Invitations.Invited invited, CodeKey key) {}

    private Asked asked(Visit visit) {
        Token token = Token.read(visit.ctx().pathParam("token")).orElseThrow(NotFoundResponse::new);
        // The key stands on the page anyway, to be typed where it can't be scanned.
        CodeKey key = CodeKey.read(visit.typed("key")).orElseGet(keys::fresh);
        return new Asked(token, invitations.of(token).orElseThrow(NotFoundResponse::new), key);
    }

    private void page(Visit visit) {
        show(visit, asked(visit), "");
    }

    private static void show(Visit visit, Asked asked, String trouble) {
        String link = asked.key()
                .link(visit.words().say("join.issuer"), asked.invited().alias());
        visit.show(
                "join",
                Map.of(
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
        OptionalLong step =
                keys.step(asked.key(), visit.given("code").orElse("").replace(" ", ""));
        if (trouble.isPresent() || step.isEmpty()) {
            visit.ctx().status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(visit, asked, trouble.orElse("trouble.code"));
            return;
        }
        var joining = new Accounts.Joining(
                password, asked.key(), step.getAsLong(), visit.words().language());
        Accounts.Joined joined = accounts.join(asked.token(), joining).orElseThrow(NotFoundResponse::new);
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
