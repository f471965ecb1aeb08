package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.porchlight.LineFixture;
import org.porchlight.messaging.Language;
import org.porchlight.staff.CodeKey;
import org.porchlight.staff.Role;

/** Somebody with an account, who came to it as people do: by a link, with a password and an app. */
record StaffMemberFixture(LineFixture line, String alias, CodeKey key, List<String> recovery) {
    static final String PASSWORD = "lanterns on a wet road";

    /** A link for somebody new. */
    static String invited(LineFixture line, String alias, Role role) {
        return link(line.invitations()
                .add(alias, EnumSet.of(Language.EN), role)
                .orElseThrow()
                .value());
    }

    /** A link for somebody who is there already. */
    static String invitedAgain(LineFixture line, String alias) {
        return link(line.invitations().again(alias).orElseThrow().value());
    }

    static String link(String token) {
        return ConsolePaths.JOIN_LINK + token;
    }

    private static String token(String link) {
        return link.substring(link.indexOf('#') + 1);
    }

    /** Opens a link as a browser does, whose page sends on what stands behind the #. */
    static HttpResponse<String> open(StaffClientFixture browser, String link) {
        browser.get(ConsolePaths.JOIN);
        return browser.post(ConsolePaths.JOIN, Map.of("invitation", token(link)));
    }

    /** Sends the form of the page that a link opens. */
    static HttpResponse<String> take(StaffClientFixture browser, String link, Map<String, String> form) {
        Map<String, String> whole = new HashMap<>(form);
        whole.put("invitation", token(link));
        return browser.post(ConsolePaths.JOIN_DO, whole);
    }

    /** Takes a link up in that browser, which is signed in then. */
    static StaffMemberFixture as(StaffClientFixture browser, LineFixture line, String alias, Role role) {
        String link = invited(line, alias, role);
        CodeKey key = key(open(browser, link));
        HttpResponse<String> codes = take(
                browser,
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

    /** Gives a phone in a browser that is signed in, and types the code that is texted there. */
    void provePhone(StaffClientFixture browser, String number) {
        browser.get(ConsolePaths.ME);
        browser.post(ConsolePaths.MY_PHONE, Map.of("phone", number.substring(2), "code", code()));
        String text = line.exchange().phone(number).inbox().getLast().body();
        browser.post(ConsolePaths.MY_PHONE_CODE, Map.of("code", text.substring(0, 6)));
    }

    /** Types a code where one is asked for before a change. */
    void confirm(StaffClientFixture browser) {
        browser.get(ConsolePaths.CONFIRM);
        browser.post(ConsolePaths.CONFIRM, Map.of("code", code()));
    }

    /** Changes the password as people do. @return where it leads */
    String changePassword(StaffClientFixture browser, String password) {
        confirm(browser);
        browser.get(ConsolePaths.ME);
        return browser.post(ConsolePaths.MY_PASSWORD, Map.of("old", PASSWORD, "password", password))
                .headers()
                .firstValue("Location")
                .orElse("");
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
