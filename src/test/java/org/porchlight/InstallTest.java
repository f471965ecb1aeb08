package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator installs by is what the programs that read it take, and names only what there is. */
class InstallTest {
    private static final Path INSTALL = Path.of("install");
    private static final Pattern METRIC = Pattern.compile("porchlight_\\w+");
    private static final Pattern SETTING = Pattern.compile("(?m)^([A-Z_]+)=");

    @TempDir
    private Path folder;

    private static String read(String file) throws IOException {
        return Files.readString(INSTALL.resolve(file));
    }

    private String ran(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static boolean there(String program) {
        return Stream.of("/usr/bin", "/usr/sbin").anyMatch(bin -> Files.isExecutable(Path.of(bin, program)));
    }

    @Test
    void java_takes_the_options() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        assertThat(ran(List.of(java, "@install/java.options", "@install/512mb.options", "-version")))
                .doesNotContainIgnoringCase("warning");
    }

    @Test
    void the_procfile_names_commands_that_there_are() throws IOException {
        assertThat(Files.readAllLines(Path.of("Procfile")))
                .extracting(line -> line.substring(line.lastIndexOf(' ') + 1))
                .containsExactly("migrate", "serve", "work");
        assertThat(Files.readString(Path.of("Procfile"))).contains("web: BIND=0.0.0.0 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"porchlight", "backup"})
    void the_scripts_are_understood_by_the_shell(String script) throws Exception {
        assertThat(INSTALL.resolve(script)).isExecutable();
        ran(List.of("sh", "-n", INSTALL.resolve(script).toString()));
    }

    @Test
    void each_setting_in_the_file_of_settings_is_explained() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        List<String> settings = all(SETTING, read("porchlight.env")).toList();
        assertThat(settings).contains("DATABASE_URL", "STATUS_TOKEN");
        assertThat(settings)
                .filteredOn(name -> !name.startsWith("BACKUP_"))
                .allMatch(name -> readme.contains("`" + name + "`"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"monitoring/porchlight.rules.yml", "monitoring/grafana-dashboard.json"})
    void what_is_watched_is_measured(String file) throws Exception {
        try (var line = LineFixture.live("2026-11-23T18:00:00Z")) {
            String metrics = line.provider()
                    .method("GET", "/metrics", "Authorization", "Bearer " + LineFixture.STATUS_TOKEN)
                    .body();
            Set<String> measured = all(METRIC, metrics).collect(Collectors.toSet());
            assertThat(new TreeSet<>(all(METRIC, read(file)).toList()))
                    .isNotEmpty()
                    .isSubsetOf(measured);
        }
    }

    @Test
    void prometheus_takes_the_rules() throws Exception {
        assumeTrue(there("promtool"), "promtool is not on this machine; apt install prometheus brings it");
        ran(List.of("promtool", "check", "rules", "install/monitoring/porchlight.rules.yml"));
    }

    @Test
    void systemd_takes_the_units() throws Exception {
        assumeTrue(there("systemd-analyze"), "systemd is not on this machine");
        List<String> command = new ArrayList<>(List.of("systemd-analyze", "verify", "--man=no"));
        try (Stream<Path> units = Files.list(INSTALL.resolve("systemd"))) {
            for (Path unit : units.sorted().toList()) {
                // Whether the program is where the unit says is for the machine that it is installed on.
                String there = Files.readString(unit).replace("/opt/porchlight/install/backup", "/bin/true");
                Path copy = folder.resolve(unit.getFileName().toString().replace("@.", "@1."));
                command.add(Files.writeString(copy, there).toString());
            }
        }
        assertThat(ran(command)).doesNotContain("porchlight");
    }

    @Test
    void nginx_takes_the_site() throws Exception {
        assumeTrue(there("nginx") && there("openssl"), "nginx or openssl is not on this machine");
        String key = folder.resolve("key.pem").toString();
        String certificate = folder.resolve("certificate.pem").toString();
        ran(List.of(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-subj",
                "/CN=line.example.org",
                "-days",
                "1",
                "-keyout",
                key,
                "-out",
                certificate));
        String site = read("nginx.conf")
                .replaceAll("/etc/letsencrypt\\S+/fullchain.pem", certificate)
                .replaceAll("/etc/letsencrypt\\S+/privkey.pem", key)
                .replaceAll("/var/log/nginx/", folder + "/");
        Path whole = Files.writeString(
                folder.resolve("nginx.conf"), "pid " + folder + "/pid;\nevents {}\nhttp {\n" + site + "}\n");
        assertThat(site).contains("access_log off", "non_idempotent");
        ran(List.of("nginx", "-t", "-q", "-e", folder + "/error.log", "-c", whole.toString()));
    }

    /** The plain server's too, which only sends on: the address that it was asked for may be a link of somebody's. */
    @Test
    void the_proxy_keeps_no_access_log() throws IOException {
        List<String> servers = List.of(read("nginx.conf").split("(?m)^server \\{")).stream()
                .skip(1)
                .toList();
        assertThat(servers).hasSize(2).allSatisfy(server -> assertThat(
                        server.lines().map(String::strip))
                .contains("access_log off;"));
        assertThat(all(Pattern.compile("access_log (?!off;)"), read("nginx.conf")))
                .isEmpty();
    }

    @Test
    void no_unit_lets_memory_reach_a_disk() throws IOException {
        try (Stream<Path> units = Files.list(INSTALL.resolve("systemd"))) {
            for (Path unit :
                    units.filter(it -> it.toString().endsWith(".service")).toList()) {
                assertThat(unit).content().contains("LimitCORE=0", "MemorySwapMax=0", "NoNewPrivileges=yes");
            }
        }
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(it -> it.groupCount() > 0 ? it.group(1) : it.group())
                .distinct();
    }
}
