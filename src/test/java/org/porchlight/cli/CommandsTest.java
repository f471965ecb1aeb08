package org.porchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.audit.AuditOrder;
import org.porchlight.doctor.DoctorOrder;
import org.porchlight.lint.CheckedScript;
import org.porchlight.process.Refusal;
import org.porchlight.registration.Registrant;
import org.porchlight.script.Script;
import org.porchlight.script.ScriptFiles;
import org.porchlight.settings.ScriptFolder;

class CommandsTest {
    private static final Script SCRIPT = CheckedScript.read(ScriptFiles.packaged(), SpokenPrompts.ALL);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve",
                "migrate",
                "migrate --after-restore",
                "work",
                "keys rotate",
                "keys retire",
                "keys lost --give-up",
                "play"
            })
    void every_command_does_its_action_and_returns_its_code(String line) {
        assertThat(run(() -> 1, line.split(" "))).isEqualTo(1);
        assertThat(out.toString()).isEqualTo(line + "\n");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "play"})
    void without_the_demos_libraries_it_says_so_and_what_to_do(String line) {
        assertThat(run(
                        () -> {
                            throw new NoClassDefFoundError("io/zonky/test/db/postgres/embedded/EmbeddedPostgres");
                        },
                        line))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("lib-demo", "beside porchlight.jar", "mvn")
                .doesNotContain("mistake");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve",
                "migrate",
                "work",
                "play",
                "keys",
                "keys rotate",
                "audit",
                "register",
                "check",
                "map",
                "transcript",
                "understand",
                "staff",
                "staff add",
                "import",
                "export"
            })
    void every_command_explains_itself_before_anything_is_set(String command) {
        for (String help : List.of("--help", "-h")) {
            out.getBuffer().setLength(0);
            assertThat(runWithWrongSettings((command + " " + help).split(" "))).isZero();
            assertThat(out.toString())
                    .startsWith("Usage: porchlight " + command)
                    .contains("--help");
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void the_whole_explains_itself_and_says_its_version() {
        assertThat(runWithWrongSettings("--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: porchlight").contains("serve", "--version");
        for (String asked : List.of("--version", "-v")) {
            out.getBuffer().setLength(0);
            assertThat(runWithWrongSettings(asked)).isZero();
            assertThat(out.toString()).startsWith("porchlight ").hasLineCount(1);
        }
    }

    @Test
    void keys_new_prints_a_value_before_anything_is_set() {
        assertThat(runWithWrongSettings("keys", "new")).isZero();
        assertThat(out.toString()).startsWith("porchlight-keys-1.").hasLineCount(1);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void check_reads_the_scripts_that_serve_would_take() {
        assertThat(run(() -> 0, "check", "--as-of", "2026-11-29")).isZero();
        assertThat(out.toString()).startsWith("The scripts are good.");
        assertThat(run(() -> 0, "check", "--fallback")).isZero();
        assertThat(out.toString()).endsWith("The fallback of " + SCRIPT.steps().size() + " steps\n");
    }

    @Test
    void check_judges_the_numbers_as_of_a_day() {
        assertThat(run(() -> 0, "check", "--as-of", "2031-01-01")).isEqualTo(1);
        assertThat(out.toString())
                .containsPattern("(?m)^lines\\.yaml:\\d+:\\d+: warning: The line “[^”]+” was to be checked by .*"
                        + " \\[stale-number]$")
                .contains("    Why: A number that no longer answers")
                .contains("0 errors, ")
                .endsWith(" A line starts with these scripts.\n");
    }

    @Test
    void check_prints_json_for_programs() throws IOException {
        assertThat(run(() -> 0, "check", "--json", "src/test/resources/broken-scripts"))
                .isEqualTo(1);

        JsonNode findings = new ObjectMapper().readTree(out.toString());
        assertThat(findings).hasSizeGreaterThan(30).allSatisfy(finding -> {
            assertThat(finding.fieldNames())
                    .toIterable()
                    .containsExactly("file", "line", "column", "severity", "rule", "what", "why", "cure");
            assertThat(finding.get("severity").asText()).isIn("error", "warning");
        });
        out.getBuffer().setLength(0);
        assertThat(run(() -> 0, "check", "--json", "--as-of", "2026-11-29")).isZero();
        assertThat(out.toString()).isEqualTo("[ ]\n");
    }

    @Test
    void check_reads_a_folder_whatever_the_settings_are(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("hotline.yaml"), "entry: nowhere\n");
        assertThat(runWithWrongSettings("check", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("hotline.yaml:");
        assertThat(runWithWrongSettings("check", "--fallback", folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("The scripts can't be used, so the line does not start:");
        assertThat(runWithWrongSettings("check")).as("no folder").isEqualTo(2);
    }

    @Test
    void audit_takes_logs_and_how_long_backups_are_kept() {
        assertThat(run(() -> 1, "audit", "a.log", "logs", "--backup-days", "7")).isEqualTo(1);
        assertThat(out.toString()).isEqualTo("AuditOrder[files=[a.log, logs], backupDays=7]\n");
        assertThat(run(() -> 0, "audit")).isZero();
        assertThat(run(() -> 0, "audit", "--backup-days", "never")).isEqualTo(2);
    }

    @Test
    void doctor_looks_and_repairs_or_tries_a_phone_only_when_told_to() {
        assertThat(run(() -> 1, "doctor")).isEqualTo(1);
        assertThat(out.toString())
                .isEqualTo("DoctorOrder[repair=false, json=false, text=Optional.empty, ring=Optional.empty]\n");
        out.getBuffer().setLength(0);
        assertThat(run(() -> 0, "doctor", "--repair", "--json", "--text", "+12065550188", "--ring", "+12065550188"))
                .isZero();
        assertThat(out.toString())
                .isEqualTo("DoctorOrder[repair=true, json=true, text=Optional[+•••88], ring=Optional[+•••88]]\n");
        assertThat(run(() -> 0, "doctor", "--ring", "0188")).isEqualTo(2);
    }

    @Test
    void import_takes_files_and_says_what_is_amiss_with_anything_else() {
        assertThat(run(() -> 1, "import", "a.csv", "b.geojson", "--services", "naloxone,test-strips", "--dry-run"))
                .isEqualTo(1);
        assertThat(out.toString())
                .isEqualTo("Import[order=ImportOrder[files=[a.csv, b.geojson], source=Optional.empty,"
                        + " assumed=Assumed[services=[naloxone, test-strips], kind=Optional.empty], replace=false,"
                        + " dryRun=true]]\n");
        assertThat(run(() -> 0, "import")).isEqualTo(2);
        assertThat(run(() -> 0, "import", "a.csv", "--services", "narcan")).isEqualTo(2);
        assertThat(err.toString()).contains("Name the files", "services are naloxone,");
        out.getBuffer().setLength(0);
        assertThat(runWithWrongSettings("import", "--template")).isZero();
        assertThat(out.toString()).startsWith("id,name,kind,street,");
    }

    @Test
    void help_lists_what_exists_in_the_order_of_its_use() {
        assertThat(run(() -> 0, "help")).isZero();
        assertThat(listed())
                .containsExactly(
                        "help",
                        "serve",
                        "migrate",
                        "work",
                        "keys",
                        "rehearse",
                        "audit",
                        "doctor",
                        "register",
                        "check",
                        "map",
                        "transcript",
                        "understand",
                        "play",
                        "staff",
                        "import",
                        "export");
        out.getBuffer().setLength(0);
        assertThat(run(() -> 0, "help", "keys")).isZero();
        assertThat(listed()).containsExactly("new", "rotate", "retire", "lost");
    }

    /** The commands that help has shown. */
    private List<String> listed() {
        return Pattern.compile("(?m)^  ([a-z]+) ")
                .matcher(out.toString())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "waltz",
                "serve now",
                "keys",
                "keys old",
                "keys lost",
                "check one two",
                "check --all",
                "check --json --examples",
                "check --as-of tomorrow",
                "check --fallback --examples",
                "understand --held-out hi"
            })
    void wrong_usage_is_2_and_says_how(String line) {
        assertThat(run(() -> 0, line.isEmpty() ? new String[0] : line.split(" ")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("Usage: porchlight");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        staff list                                                          | Everybody[]
        staff add juniper --languages en,fr                                 | Add[alias=juniper, languages=[EN, FR], role=RESPONDER]
        staff add juniper --languages es --role administrator               | Add[alias=juniper, languages=[ES], role=ADMINISTRATOR]
        staff invite juniper                                                | Invite[alias=juniper]
        staff shift juniper --days mon,sun --from 17:00 --until 21:00       | Shift[alias=juniper, days=[Weekly[weekday=MONDAY], Weekly[weekday=SUNDAY]], from=17:00, until=21:00, zone=Optional.empty]
        staff shift juniper --date 2026-12-24 --from 9:00 --until 1:30 --zone America/Denver | Shift[alias=juniper, days=[Once[date=2026-12-24]], from=09:00, until=01:30, zone=Optional[America/Denver]]
        staff clear juniper                                                 | Clear[alias=juniper]
        staff remove juniper                                                | Remove[alias=juniper]
        """)
    void an_order_about_staff_is_understood(String line, String order) {
        assertThat(run(() -> 0, line.split(" "))).isZero();
        assertThat(out.toString()).isEqualTo(order + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "staff",
                "staff add",
                "staff add juniper",
                "staff add juniper --languages en,de",
                "staff add juniper --languages en --role owner",
                "staff invite",
                "staff add Juniper --languages en",
                "staff add +12065550123 --languages en",
                "staff add 2065550123 --languages en",
                "staff add robin-2065550123 --languages en",
                "staff shift juniper",
                "staff shift juniper --days mon --from 17:00",
                "staff shift juniper --days someday --from 17:00 --until 21:00",
                "staff shift juniper --days mon --date 2026-12-24 --from 17:00 --until 21:00",
                "staff shift juniper --from 17:00 --until 21:00",
                "staff shift juniper --days mon --from 25:00 --until 21:00",
                "staff shift juniper --date 2026-02-30 --from 17:00 --until 21:00",
                "staff shift juniper --days mon --from 17:00 --until 21:00 --zone Mars/Base",
                "staff remove"
            })
    void a_wrong_order_about_staff_is_2_and_says_how(String line) {
        assertThat(run(() -> 0, line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: porchlight staff").doesNotContain("Exception");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_refusal_is_its_words_and_its_code() {
        assertThat(run(
                        () -> {
                            throw Refusal.data("Row 3 has no street.");
                        },
                        "migrate"))
                .isEqualTo(1);
        assertThat(err.toString()).isEqualTo("Row 3 has no street.\n");
    }

    @Test
    void a_mistake_of_ours_is_one_line_without_trace_or_number() {
        assertThat(run(
                        () -> {
                            throw new IllegalStateException("for +12065550123");
                        },
                        "migrate"))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("IllegalStateException", "CommandsTest.java")
                .doesNotContain("5550123")
                .hasLineCount(1);
    }

    private int run(IntSupplier action, String... arguments) {
        return commands(() -> new Said(action), arguments);
    }

    private int runWithWrongSettings(String... arguments) {
        return commands(
                () -> {
                    throw Refusal.usage("PORT is not a port.");
                },
                arguments);
    }

    private int commands(Supplier<Actions> actions, String... arguments) {
        return new Commands(
                        actions,
                        () -> new Said(() -> 0),
                        new ScriptUses(
                                folder -> new ScriptFolder(Optional.of(folder), SpokenPrompts.ALL),
                                script -> "The fallback of " + script.steps().size() + " steps",
                                script -> {
                                    throw new AssertionError("no text is tried here");
                                },
                                script -> {
                                    throw new AssertionError("no path is walked here");
                                }),
                        new Terminal(
                                InputStream.nullInputStream(), new PrintWriter(out, true), new PrintWriter(err, true)))
                .run(arguments);
    }

    @Test
    void rehearse_needs_no_setting() {
        assertThat(runWithWrongSettings("rehearse")).isZero();
        assertThat(out.toString()).isEqualTo("rehearse\n");
    }

    /** Says which action was asked for and does the given one. */
    private final class Said implements Actions {
        private final IntSupplier action;

        Said(IntSupplier action) {
            this.action = action;
        }

        private int say(String what) {
            out.write(what + "\n");
            return action.getAsInt();
        }

        @Override
        public int serve() {
            return say("serve");
        }

        @Override
        public int rehearse() {
            return say("rehearse");
        }

        @Override
        public int migrate(boolean afterRestore) {
            return say(afterRestore ? "migrate --after-restore" : "migrate");
        }

        @Override
        public int work() {
            return say("work");
        }

        @Override
        public int rotateKeys() {
            return say("keys rotate");
        }

        @Override
        public int retireKeys() {
            return say("keys retire");
        }

        @Override
        public int giveUpLostKeys() {
            return say("keys lost --give-up");
        }

        @Override
        public Registrant registrant() {
            say("register");
            throw Refusal.usage("nobody registers");
        }

        @Override
        public ScriptFolder scripts() {
            return new ScriptFolder(Optional.empty(), SpokenPrompts.ALL);
        }

        @Override
        public int staff(StaffOrder order) {
            return say(order.toString());
        }

        @Override
        public int audit(AuditOrder order) {
            return say(order.toString());
        }

        @Override
        public int doctor(DoctorOrder order) {
            return say(order.toString());
        }

        @Override
        public int sites(SitesOrder order) {
            return say(order.toString());
        }

        @Override
        public int play() {
            return say("play");
        }
    }
}
