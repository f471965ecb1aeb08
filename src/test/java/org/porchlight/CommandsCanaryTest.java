package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.cli.Terminal;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;
import org.porchlight.process.Running;
import org.porchlight.staff.StaffFixture;
import org.porchlight.testing.Cells;
import org.porchlight.testing.LogbackFixture;
import org.porchlight.testing.WholeLog;

/** A number stands in the database, in what a command is given and in its settings: no command shows it or writes it down. */
@ResourceLock(LogbackFixture.LOG)
class CommandsCanaryTest {
    private static final String NUMBER = "2065550187";
    private static final String WRITTEN = "206 555 0187";

    @TempDir
    private static Path shared;

    @TempDir
    private Path here;

    private final StringWriter said = new StringWriter();
    private static WholeLog log;
    private static DoctorFixture installed;

    private static boolean tells(String place) {
        return Cells.tells(place, NUMBER) || Cells.tells(place, WRITTEN);
    }

    /** A number in the vault, and one wherever a fault of ours or of somebody's could have put it. */
    @BeforeAll
    static void install() {
        installed = new DoctorFixture(shared);
        var staff = new StaffFixture(installed.database, installed.keys);
        staff.add("wren", EnumSet.allOf(Language.class));
        installed.sql("INSERT INTO act (who, kind, hour) VALUES ('" + WRITTEN
                + "', 'take', date_trunc('hour', now(), 'UTC'))");
        var vault = new Vault(installed.keys, installed.database, new SecureRandom(), InstantSource.system());
        vault.refresh();
        var entry = new VaultEntry(
                VaultKind.DRAFT,
                Secrets.of(new PhoneNumber("+1" + NUMBER)),
                Optional.empty(),
                Optional.of(Instant.now().plus(Duration.ofMinutes(30))));
        installed.database.commit(handle -> vault.put(handle, entry));
        // What was planted with was logged; from here on nothing is.
        log = new WholeLog(CommandsCanaryTest::tells);
    }

    @AfterAll
    static void close() {
        installed.close();
        log.close();
    }

    private int run(Map<String, String> settings, String input, String... command) {
        var printer = new PrintWriter(said, true);
        var bytes = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return Porchlight.commands(settings, here, new Running(), new Terminal(bytes, printer, printer))
                .run(command);
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(LiveSettingsFixture.on(installed.gate.url(), 8080));
        settings.put("PORCHLIGHT_KEYS", installed.keys.value());
        return settings;
    }

    private void toldNothing() throws IOException {
        assertThat(said.toString()).isNotBlank();
        assertThat(tells(said.toString())).as(said.toString()).isFalse();
        nothingIsWritten();
    }

    private void nothingIsWritten() throws IOException {
        assertThat(log.telling())
                .filteredOn(it -> !PinnedLoggersTest.pinned(it.logger(), it.level()))
                .isEmpty();
        try (Stream<Path> files = Files.walk(here)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(tells(file.getFileName() + Files.readString(file, StandardCharsets.ISO_8859_1)))
                        .as(file.toString())
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audit",
                "keys rotate",
                "keys retire",
                "keys lost",
                "staff list",
                "staff add juniper --languages en",
                "staff remove wren",
                "export places.csv",
                "export places.geojson",
                "export places.zip",
                "migrate",
                "register 10dlc",
                "check ivr-scripts",
                "help audit"
            })
    void with_the_number_in_the_database(String command) throws IOException {
        run(settings(), "", command.split(" "));
        toldNothing();
    }

    @Test
    void doctor_too() throws IOException {
        said.append(installed.examine().report());
        toldNothing();
    }

    @Test
    void an_audit_finds_it_in_a_log_and_shows_none_of_it() throws IOException {
        Path log = Files.writeString(here.resolve("access.log"), "GET /?From=%2B1" + NUMBER);
        assertThat(run(settings(), "", "audit", log.toString())).isEqualTo(1);
        assertThat(said.toString()).contains("access.log holds what reads like a phone number");
        Files.delete(log);
        toldNothing();
    }

    /** Somebody pastes it where it doesn't belong. */
    @ParameterizedTest
    @MethodSource("names")
    void with_the_number_in_a_setting(String name) throws IOException {
        Map<String, String> settings = settings();
        settings.put(name, "+1" + NUMBER + " " + WRITTEN);
        run(settings, "", "audit");
        toldNothing();
    }

    static List<String> names() {
        return List.of(
                "DATABASE_URL",
                "TWILIO_ACCOUNT_SID",
                "TWILIO_AUTH_TOKEN",
                "TWILIO_API_KEY",
                "HOTLINE_NUMBER",
                "CALLBACK_NUMBER",
                "PORCHLIGHT_KEYS",
                "PUBLIC_URL",
                "PORT",
                "HOTLINE_ZONE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "staff add NUMBER --languages en",
                "staff shift wren --days NUMBER",
                "transcript --path 1 98101 3 1 NUMBER --from +1NUMBER --to HERE",
                "transcript --path hi NUMBER --text --to HERE",
                "understand --json"
            })
    void with_the_number_in_what_it_is_given(String command) throws IOException {
        run(
                settings(),
                "{\"text\": 1" + NUMBER + "}\n",
                command.replace("NUMBER", NUMBER)
                        .replace("HERE", here.toString())
                        .split(" "));
        toldNothing();
    }

    /** What can't be understood is said back to whoever typed it, on their own screen, and it stands nowhere else. */
    @ParameterizedTest
    @ValueSource(strings = {"import NUMBER.csv", "audit --backup-days +1NUMBER", "NUMBER"})
    void what_is_typed_wrong_is_written_nowhere(String command) throws IOException {
        assertThat(run(settings(), "", command.replace("NUMBER", NUMBER).split(" ")))
                .isPositive();
        nothingIsWritten();
        assertThat(Cells.of(installed.database).stream().filter(CommandsCanaryTest::tells))
                .hasSize(1);
    }

    /** Whoever types a text to try sees it again on their own screen, and it stands nowhere else. */
    @Test
    void what_is_tried_is_written_nowhere() throws IOException {
        assertThat(run(settings(), "", "understand", "my number is " + WRITTEN)).isZero();
        assertThat(said.toString()).startsWith("my number is " + WRITTEN + "\n").containsOnlyOnce(WRITTEN);
        nothingIsWritten();
        assertThat(Cells.of(installed.database).stream().filter(CommandsCanaryTest::tells))
                .hasSize(1);
    }
}
