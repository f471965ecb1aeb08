package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.LineFixture;
import org.porchlight.staff.Role;

/** The token of an invitation goes by no address, which proxies write down and browsers remember. */
class InvitationLinkTest {
    private final LineFixture line = LineFixture.live("2026-11-23T18:20:00Z");
    private final StaffClientFixture browser = new StaffClientFixture(line);

    @AfterEach
    void close() {
        browser.close();
        line.close();
    }

    @Test
    void the_token_stands_behind_the_sign_that_browsers_keep_to_themselves() {
        assertThat(StaffMemberFixture.invited(line, "juniper", Role.RESPONDER))
                .matches("/console/join#[A-Za-z0-9_-]{43}");
    }

    @Test
    void no_address_of_the_way_in_holds_it() {
        String link = StaffMemberFixture.invited(line, "juniper", Role.RESPONDER);
        String token = link.substring(link.indexOf('#') + 1);
        String page = StaffMemberFixture.open(browser, link).body();
        assertThat(page).contains("You go by juniper here", "value=\"" + token + "\"");
        for (String attribute : List.of("href", "action", "formaction", "src")) {
            assertThat(page).doesNotContainPattern(attribute + "=\"[^\"]*" + token);
        }
    }

    @Test
    void without_scripts_the_whole_link_can_be_put_in() {
        String link = "https://line.example.org" + StaffMemberFixture.invited(line, "juniper", Role.RESPONDER);
        browser.get(ConsolePaths.JOIN);
        assertThat(browser.post(ConsolePaths.JOIN, Map.of("invitation", " " + link + " "))
                        .body())
                .contains("You go by juniper here");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Invitations look a little different now",
        "fr, Les invitations ont un peu changé",
        "es, Las invitaciones cambiaron un poco"
    })
    void a_link_from_before_gets_a_kind_page_and_nothing_else(String language, String words) {
        String link = StaffMemberFixture.invited(line, "juniper", Role.RESPONDER);
        var page = browser.get("/console/join/" + link.substring(link.indexOf('#') + 1) + "?lang=" + language);
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains(words).doesNotContain("juniper");
        assertThat(StaffMemberFixture.open(browser, link).statusCode())
                .as("the invitation itself stays")
                .isEqualTo(200);
    }
}
