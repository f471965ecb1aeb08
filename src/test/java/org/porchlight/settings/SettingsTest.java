package org.porchlight.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.alerts.AlertRules;
import org.porchlight.alerts.AlertWebhook;
import org.porchlight.messaging.Operator;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.outbox.CallableNumbers;
import org.porchlight.process.Listening;
import org.porchlight.process.Refusal;
import org.porchlight.web.MapTiles;

class SettingsTest {
    private static final String HEX = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path here;

    @Test
    void nothing_set_is_the_demo() {
        Settings.Demo demo = (Settings.Demo) read(Map.of());
        assertThat(demo.web().port()).isEqualTo(8080);
        assertThat(demo.web().publicUrl()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(demo.line().hotline().e164()).isEqualTo("+12065550100");
        assertThat(demo.line().callbacks().e164()).isEqualTo("+12065550101");
        assertThat(demo.line().zone()).isEqualTo(ZoneId.of("America/Los_Angeles"));
        assertThat(demo.line().scripts()).isEmpty();
        Settings.Provider own = demo.provider(new Secret("own"));
        assertThat(own.accountSid()).matches("AC[0-9a-f]{32}");
        assertThat(own.authTokens()).containsExactly(new Secret("own"));
    }

    @Test
    void the_demo_takes_what_may_be_given_to_it() throws IOException {
        Path scripts = Files.createDirectory(here.resolve("words"));
        Settings.Demo demo = (Settings.Demo) read(Map.of(
                "PORT",
                "9090",
                "PUBLIC_URL",
                "http://127.0.0.1:9090/",
                "TWILIO_AUTH_TOKEN",
                "12345",
                "HOTLINE_ZONE",
                "America/Toronto",
                "PORCHLIGHT_SCRIPTS",
                scripts.toString()));
        assertThat(demo.web().port()).isEqualTo(9090);
        assertThat(demo.web().publicUrl()).isEqualTo(URI.create("http://127.0.0.1:9090"));
        assertThat(demo.line().zone()).isEqualTo(ZoneId.of("America/Toronto"));
        assertThat(demo.line().scripts()).contains(scripts);
        assertThat(demo.provider(new Secret("own")).authTokens()).containsExactly(new Secret("12345"));
    }

    @Test
    void live_listens_on_this_machine_alone_unless_told_otherwise() {
        Map<String, String> environment = live();
        assertThat(machine(environment).bind()).isEqualTo(Listening.loopback()).contains("127.0.0.1");
        environment.put("BIND", "0.0.0.0, ::");
        assertThat(machine(environment).bind()).containsExactly("0.0.0.0", "::");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "*", "0.0.0.0,", "10.0.0.0/8", "0.0.0.0:8080"})
    void what_is_no_address_to_listen_on_is_refused_without_being_shown(String value) {
        Map<String, String> environment = live();
        environment.put("BIND", value);
        assertThat(refused(environment)).contains("BIND must be an address").doesNotContain(value);
    }

    @Test
    void the_demo_is_never_bound_elsewhere() {
        assertThat(refused(Map.of("BIND", "0.0.0.0"))).contains("BIND belongs to live service");
    }

    @Test
    void live_keeps_its_file_where_systemd_says_and_else_apart_from_the_demo() {
        Map<String, String> environment = live();
        assertThat(machine(environment).state()).isEqualTo(here.resolve(".porchlight/live"));
        environment.put("STATE_DIRECTORY", "/var/lib/porchlight:/var/lib/other");
        assertThat(machine(environment).state()).isEqualTo(Path.of("/var/lib/porchlight"));
        environment.put("STATE_DIRECTORY", "state");
        assertThat(refused(environment)).contains("STATE_DIRECTORY must be a folder's whole path");
    }

    private Settings.Machine machine(Map<String, String> environment) {
        return ((Settings.Live) read(environment)).machine();
    }

    private String refused(Map<String, String> environment) {
        return catchThrowableOfType(Refusal.class, () -> read(environment)).getMessage();
    }

    @Test
    void nobody_listens_to_callers_unless_it_is_switched_on() {
        assertThat(read(Map.of()).line().listens()).isFalse();
        Map<String, String> environment = live();
        assertThat(read(environment).line().listens()).isFalse();
        environment.put("PLACES_BY_SPEECH", "on");
        assertThat(read(environment).line().listens()).isTrue();
    }

    @Test
    void places_are_for_staff_alone_and_on_our_own_map_unless_set_otherwise() {
        assertThat(read(live()).web().places()).isEqualTo(PlacePages.STAFF_ONLY);
        Map<String, String> environment = live();
        environment.put("PUBLIC_PLACES", "on");
        environment.put("MAP_TILES", "https://tiles.example.org/{z}/{x}/{y}.png");
        environment.put("MAP_CREDIT", "© Example Maps");
        PlacePages places = read(environment).web().places();
        assertThat(places.open()).isTrue();
        assertThat(places.tiles())
                .contains(new MapTiles("https://tiles.example.org/{z}/{x}/{y}.png", "© Example Maps"));
        for (String wrong : List.of(
                "http://tiles.example.org/{z}/{x}/{y}.png",
                "https://{s}.example.org/{z}/{x}/{y}.png",
                "https://tiles.example.org/{z}/{x}.png",
                "https://tiles.example.org/{z}/{x}/{y}.png; script-src *")) {
            environment.put("MAP_TILES", wrong);
            assertThat(catchThrowableOfType(Refusal.class, () -> read(environment)))
                    .hasMessageContaining("MAP_TILES");
        }
    }

    @Test
    void live_service_names_its_operator_and_the_demo_one_that_is_made_up() {
        assertThat(read(live()).line().operator()).isEqualTo(new Operator("Harbor Light", "1-206-555-0100"));
        assertThat(read(Map.of()).line().operator()).isEqualTo(new Operator("Example Operator", "help@example.org"));
    }

    @Test
    void live_service_does_not_start_without_an_operator_and_says_which_settings_are_missing() {
        Map<String, String> environment = live();
        environment.keySet().removeIf(name -> name.startsWith("OPERATOR"));
        assertThat(refusal(environment))
                .contains("Not set, and needed for live service: OPERATOR_NAME, OPERATOR_CONTACT. Set them, or unset");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        OPERATOR_NAME    | The Harbor Light Coalition of the North | must have 24 letters at most, so that texts stay short.
        OPERATOR_CONTACT | write-to-us@a-long-address.example.org  | must have 28 letters at most, so that texts stay short.
        OPERATOR_NAME    | Le Phare à l’île                        | holds a letter that makes each text cost double. Write it in plain letters.
        OPERATOR_NAME    | Harbor {place}                          | holds a letter that makes each text cost double. Write it in plain letters.
        """)
    void an_operator_that_does_not_fit_a_text_is_refused(String name, String value, String told) {
        Map<String, String> environment = live();
        environment.put(name, value);
        assertThat(refusal(environment)).contains(name + " " + told).doesNotContain(value);
    }

    @Test
    void the_demos_address_follows_its_port() {
        assertThat(read(Map.of("PORT", "9090")).web().publicUrl()).isEqualTo(URI.create("http://localhost:9090"));
    }

    @Test
    void the_demo_takes_the_scripts_beside_it() throws IOException {
        Path scripts = Files.createDirectory(here.resolve("ivr-scripts"));
        assertThat(read(Map.of()).line().scripts()).contains(scripts);
        assertThat(read(live()).line().scripts()).isEmpty();
    }

    @Test
    void a_blank_setting_is_not_set() {
        assertThat(read(Map.of("DATABASE_URL", "  ", "PORT", ""))).isInstanceOf(Settings.Demo.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"DATABASE_URL", "TWILIO_ACCOUNT_SID", "HOTLINE_NUMBER", "CALLBACK_NUMBER", "PORCHLIGHT_KEYS"})
    void any_live_setting_means_live_and_names_the_others(String name) {
        String message = refusal(Map.of(name, live().get(name)));
        assertThat(message).contains("unset " + name);
        List.of(
                        "DATABASE_URL",
                        "TWILIO_ACCOUNT_SID",
                        "TWILIO_AUTH_TOKEN",
                        "HOTLINE_NUMBER",
                        "CALLBACK_NUMBER",
                        "PORCHLIGHT_KEYS",
                        "PUBLIC_URL")
                .stream()
                .filter(other -> !other.equals(name))
                .forEach(other -> assertThat(message).contains(other));
    }

    @Test
    void all_of_live_is_live() {
        Map<String, String> given = live();
        given.put("TWILIO_API_KEY", "SK" + HEX);
        given.put("TWILIO_API_SECRET", "api secret");
        given.put("TWILIO_AUTH_TOKEN", "new, old");
        Settings.Live live = (Settings.Live) read(given);
        assertThat(live.web().port()).isEqualTo(8080);
        assertThat(live.web().publicUrl()).isEqualTo(URI.create("https://line.example.org"));
        assertThat(live.line().zone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(live.provider().authTokens()).containsExactly(new Secret("new"), new Secret("old"));
        assertThat(live.provider().apiKey()).map(Settings.ApiKey::sid).contains("SK" + HEX);
        assertThat(live.database().value()).isEqualTo("postgres://u:hushhush@a,b/line");
        assertThat(live.warnings()).isEmpty();
    }

    @Test
    void one_number_for_both_is_a_warning_and_no_mistake() {
        Map<String, String> given = live();
        given.put("CALLBACK_NUMBER", given.get("HOTLINE_NUMBER"));
        Settings.Live live = (Settings.Live) read(given);
        assertThat(live.warnings()).singleElement().asString().contains("CALLBACK_NUMBER");
        CallableNumbers callable =
                ServiceSettings.of(live, live.provider().authTokens(), false).callable();
        assertThat(callable.mayRing(live.line().hotline())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "PORT, eighty, is not a port",
        "PORT, 0, is not a port",
        "PORT, 65536, is not a port",
        "PUBLIC_URL, http://line.example.org, must begin with https",
        "PUBLIC_URL, https://line.example.org:8443, must not name a port",
        "PUBLIC_URL, https://line.example.org/twilio, must end after the host",
        "PUBLIC_URL, https://line.example.org//, must end after the host",
        "PUBLIC_URL, https://line.example.org?a=b, must end after the host",
        "PUBLIC_URL, https://line.example.org#rc=2, must end after the host",
        "PUBLIC_URL, https://u:p@line.example.org, must not hold a user name",
        "PUBLIC_URL, https:line, has no host",
        "PUBLIC_URL, https://line example, is not an address",
        "PUBLIC_URL, line.example.org, must begin with https",
        "HOTLINE_NUMBER, 2065550100, is not a phone number",
        "CALLBACK_NUMBER, +266696687, is not a phone number",
        "TWILIO_ACCOUNT_SID, AC123, must be AC",
        "STATUS_TOKEN, hush, must be 20 to 200",
        "TWILIO_API_KEY, AC123, must be SK",
        "TWILIO_AUTH_TOKEN, 'a,b,c', one token",
        "TWILIO_AUTH_TOKEN, 'a,', one token",
        "TWILIO_AUTH_TOKEN, a b, one token",
        "TWILIO_AUTH_TOKEN, SK0123456789abcdef0123456789abcdef, is a SID",
        "OPERATOR_CONTACT, ask at the desk, 'must be where you are reached: a phone number'",
        "OPERATOR_CONTACT, help@nowhere, must be where you are reached",
        "STATE_DIRECTORY, /dev/null, can't write to",
        "HOTLINE_ZONE, Eastern, is not a time zone",
        "PLACES_BY_SPEECH, yes, is neither on nor off",
        "RECORDS_BY, year, 'must be day, week or month'",
        "RECORDS_AT_LEAST, 4, must be a number from 5",
        "REPORTS_AT_LEAST, 10, must be a number from 11",
        "RECORDS_MONTHS, forever, must be a number from 1",
        "STAFF_LOG_MONTHS, 0, must be a number from 1 to 120",
        "ATTEMPTS_DAYS, 15, must be a number from 1 to 14",
        "PUBLIC_PLACES, yes, is neither on nor off",
        "ALERT_WEBHOOK, http://hooks.example.org/hush, must be an address that begins with https",
        "ALERT_MINUTES, 0, must be a number from 1 to 720",
        "ALERT_MINUTES, soon, must be a number from 1 to 720",
        "MAP_TILES, https://tiles.example.org/{z}/{x}/{y}.png, belong together",
        "HOTLINE_ZONE, +02:00, is not a time zone",
        "PORCHLIGHT_SCRIPTS, /nowhere/at/all, is not a folder",
        "DATABASE_URL, jdbc:mysql://a/b, can't be read",
        "DATABASE_URL, a, can't be read",
    })
    void a_wrong_value_is_named_with_what_to_do_and_not_shown(String name, String value, String what) {
        Map<String, String> given = live();
        given.put("TWILIO_API_SECRET", "api secret");
        given.put("TWILIO_API_KEY", "SK" + HEX);
        given.put(name, value);
        assertThat(refusal(given)).startsWith(name + " ").contains(what).hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"TWILIO_API_KEY, SK0123456789abcdef0123456789abcdef", "TWILIO_API_SECRET, hush"})
    void half_an_api_key_is_refused(String name, String value) {
        Map<String, String> given = live();
        given.put(name, value);
        assertThat(refusal(given))
                .contains("TWILIO_API_KEY and TWILIO_API_SECRET belong together")
                .hasLineCount(1);
        assertThat(refusal(Map.of(name, value))).startsWith(name).contains("belongs to live service");
    }

    @Test
    void a_zone_is_asked_for_when_the_area_code_does_not_tell() {
        Map<String, String> given = live();
        given.put("HOTLINE_NUMBER", "+18005550100");
        assertThat(refusal(given)).startsWith("HOTLINE_ZONE").hasLineCount(1);
        given.put("HOTLINE_ZONE", "America/Halifax");
        assertThat(read(given).line().zone()).isEqualTo(ZoneId.of("America/Halifax"));
    }

    @Test
    void all_problems_are_said_at_once() {
        Map<String, String> given = live();
        given.remove("PUBLIC_URL");
        given.remove("PORCHLIGHT_KEYS");
        given.put("PORT", "x");
        given.put("HOTLINE_NUMBER", "x");
        assertThat(refusal(given))
                .contains("PORCHLIGHT_KEYS, PUBLIC_URL")
                .contains("PORT")
                .contains("HOTLINE_NUMBER")
                .hasLineCount(3);
    }

    @Test
    void alerts_come_after_five_minutes_unless_told() {
        Map<String, String> given = live();
        assertThat(((Settings.Live) read(given)).alerts()).isEqualTo(AlertRules.USUAL);
        given.put("ALERT_WEBHOOK", "https://hooks.example.org/hush");
        given.put("ALERT_MINUTES", "10");
        AlertRules alerts = ((Settings.Live) read(given)).alerts();
        assertThat(alerts.after()).isEqualTo(Duration.ofMinutes(10));
        assertThat(alerts.webhook()).contains(new AlertWebhook(URI.create("https://hooks.example.org/hush")));
        assertThat(refusal(Map.of("ALERT_WEBHOOK", "https://hooks.example.org/hush")))
                .startsWith("ALERT_WEBHOOK belongs to live service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"206-555-0100", "+1 (206) 555-0100", "help@example.org", "example.org/help", "211"})
    void an_operator_is_reached_by_phone_mail_or_website(String contact) {
        Map<String, String> given = live();
        given.put("OPERATOR_CONTACT", contact);
        assertThat(read(given).line().operator().contact()).isEqualTo(contact);
    }

    @ParameterizedTest
    @CsvSource({
        "ALERT_WEBHOK, Is it ALERT_WEBHOOK?",
        "STATUS_TOKENS, Is it STATUS_TOKEN?",
        "status_token, Is it STATUS_TOKEN?",
        "TRUSTED_PROXY, Is it TRUSTED_PROXIES?",
        "RECORD_MONTHS, Is it RECORDS_MONTHS?",
        "PORCHLIGHT_SCRIPT, Is it PORCHLIGHT_SCRIPTS?",
        "PORCHLIGHT_COLOUR, there is none of that name",
        "HOTLINE_SLOGAN_IN_FRENCH, there is none of that name"
    })
    void a_setting_that_is_misspelt_is_said_with_the_right_name(String name, String what) {
        for (Map<String, String> given : List.of(live(), new HashMap<String, String>())) {
            given.put(name, "hush");
            assertThat(read(given).misspelt())
                    .singleElement()
                    .asString()
                    .startsWith("The setting " + name + " is not read")
                    .contains(what)
                    .doesNotContain("hush");
        }
    }

    @Test
    void what_is_missing_is_said_with_what_may_have_been_meant() {
        Map<String, String> given = live();
        given.remove("OPERATOR_NAME");
        given.put("OPERATER_NAME", "hush");
        assertThat(refusal(given)).contains("Not set", "Is it OPERATOR_NAME?").doesNotContain("hush");
    }

    @Test
    void what_else_an_environment_holds_is_nobodys_business() {
        Map<String, String> given = live();
        List.of(
                        "PATH",
                        "HOME",
                        "POST",
                        "LANG",
                        "BACKUP_RECIPIENT",
                        "JAVA_OPTIONS",
                        "CACHE_DIRECTORY",
                        "PGHOST",
                        "BINDS")
                .forEach(name -> given.put(name, "any"));
        assertThat(read(given).misspelt()).isEmpty();
        assertThat(read(live()).misspelt()).isEmpty();
    }

    @Test
    void no_secret_is_ever_printed() {
        Map<String, String> given = live();
        given.put("ALERT_WEBHOOK", "https://hooks.example.org/hushhush");
        assertThat(read(given).toString()).doesNotContain("tokentoken", "hushhush", "keyset", "+1212");
        given.put("PORT", "tokentoken");
        given.put("DATABASE_URL", "postgres:// hushhush");
        assertThat(refusal(given)).doesNotContain("tokentoken", "hushhush", "keyset", "+1212");
    }

    private static Map<String, String> live() {
        return new HashMap<>(Map.of(
                "DATABASE_URL",
                "postgres://u:hushhush@a,b/line",
                "TWILIO_ACCOUNT_SID",
                "AC" + HEX,
                "TWILIO_AUTH_TOKEN",
                "tokentoken",
                "HOTLINE_NUMBER",
                "+12125550100",
                "CALLBACK_NUMBER",
                "+12125550101",
                "OPERATOR_NAME",
                "Harbor Light",
                "OPERATOR_CONTACT",
                "1-206-555-0100",
                "PORCHLIGHT_KEYS",
                "keyset",
                "PUBLIC_URL",
                "https://line.example.org"));
    }

    private Settings read(Map<String, String> environment) {
        return SettingsReader.read(environment, here, SettingsTest::zoneOf);
    }

    private String refusal(Map<String, String> environment) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(environment));
        assertThat(refusal.exitCode()).isEqualTo(2);
        return refusal.getMessage();
    }

    private static Optional<ZoneId> zoneOf(PhoneNumber number) {
        return number.e164().startsWith("+1212") ? Optional.of(ZoneId.of("America/New_York")) : Optional.empty();
    }

    @Test
    void proxies_are_read_or_refused_by_name() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> read(Map.of("TRUSTED_PROXIES", "10.0.0.0/8, proxy.example.org")));
        assertThat(refusal).hasMessageContaining("TRUSTED_PROXIES").hasMessageNotContaining("example.org");
        assertThat(read(Map.of("TRUSTED_PROXIES", "10.0.0.0/8, ::1")).web().proxies())
                .isNotNull();
    }
}
