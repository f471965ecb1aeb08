package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.porchlight.LineFixture;
import org.porchlight.messaging.Language;
import org.porchlight.staff.CodeKey;
import org.porchlight.staff.Role;
import org.porchlight.staff.StaffFixture;

/** Somebody with an account, who came to it as people do: by a link, with a password and an app. */
record StaffMemberFixture(LineFixture line, String alias, CodeKey key, List<String> recovery) {
    static final String PASSWORD = "lanterns on a wet road";

    /** A link for somebody new. */
    static String invited(LineFixture line, String alias, Role role) {
        return ConsolePaths.JOIN
                + new StaffFixture(line.database())
                        .invitations(line.time())
                        .add(alias, EnumSet.of(Language.EN), role)
                        .orElseThrow()
                        .value();
    }

    /** Takes a link up in that browser, which is signed in then. */
    static StaffMemberFixture as(StaffClientFixture browser, LineFixture line, String alias, Role role) {
        String link = invited(line, alias, role);
        CodeKey key = key(browser.get(link));
        HttpResponse<String> codes = browser.post(
                link,
                Map.of(
                        "password",
                        PASSWORD,
                        "key",
                        key.letters(),
                        "code",
                        key.code(line.time().instant())));
        assertThat(codes.statusCode()).isEqualTo(200);
        return new StaffMemberFixture(line, alias, key, codes(codes));
    }

    static CodeKey key(HttpResponse<String> page) {
        return Pattern.compile("name=\"key\" value=\"([A-Z2-7]+)\"")
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .flatMap(CodeKey::read)
                .orElseThrow();
    }

    static List<String> codes(HttpResponse<String> page) {
        return Pattern.compile("<li><code>([^<]+)</code>")
                .matcher(page.body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** The app's next code, that wasn't used yet. */
    String code() {
        line.time().pass(Duration.ofSeconds(30));
        return key.code(line.time().instant());
    }

    Map<String, String> form(String code) {
        return Map.of("alias", alias, "password", PASSWORD, "code", code);
    }

    /** Signs in there. */
    HttpResponse<String> signIn(StaffClientFixture browser, String code) {
        browser.get(ConsolePaths.SIGN_IN);
        return browser.post(ConsolePaths.SIGN_IN, form(code));
    }
}
