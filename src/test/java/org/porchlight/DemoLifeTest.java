package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.demo.DemoContext;
import org.porchlight.demo.DemoFolder;
import org.porchlight.demo.DemoLock;
import org.porchlight.demo.DemoServe;
import org.porchlight.demo.Joining;
import org.porchlight.demo.LeftoverPostgres;
import org.porchlight.demo.RunningDemo;
import org.porchlight.process.Listening;
import org.porchlight.process.Refusal;
import org.porchlight.process.Running;
import org.porchlight.settings.Settings;
import org.porchlight.settings.SettingsReader;
import org.porchlight.testing.Postgres;

/** The demo through its bad days, with real processes and a real PostgreSQL, all in one folder as on a real machine. */
@Timeout(300)
@Order(1)
class DemoLifeTest {
    @TempDir
    private static Path here;

    private int port;
    private LeftoverPostgres postgres;

    @BeforeEach
    void find_a_free_port() {
        port = Listening.freePort();
        postgres = new LeftoverPostgres(here.resolve(".porchlight/postgres"));
    }

    @AfterEach
    void leave_nothing_running() {
        postgres.end();
    }

    @Test
    void after_every_kind_of_kill_a_new_start_goes_on_with_what_was_kept() throws Exception {
        int visits;
        try (DemoProcessFixture first = DemoProcessFixture.start(here, port)) {
            visits = DemoProcessFixture.visit(port, "localhost");
            first.killForcibly();
            assertThat(postgres.found()).as("PostgreSQL outlives its server").isNotEmpty();
        }
        try (DemoProcessFixture second = DemoProcessFixture.start(here, port)) {
            assertThat(DemoProcessFixture.visit(port, "localhost")).isEqualTo(visits + 1);
            second.killForcibly();
            postgres.found().forEach(ProcessHandle::destroyForcibly);
        }
        try (DemoProcessFixture third = DemoProcessFixture.start(here, port)) {
            assertThat(DemoProcessFixture.visit(port, "localhost")).isEqualTo(visits + 2);
            assertThat(third.interrupt()).isEqualTo("Stopping.");
            assertThat(third.exitCode()).isEqualTo(130);
        }
        assertThat(postgres.found()).isEmpty();
        assertThat(here.resolve(".porchlight/demo.json")).doesNotExist();
    }

    @Test
    void when_only_its_parent_is_killed_the_demo_ends_and_a_new_start_waits_for_that() throws Exception {
        try (DemoProcessFixture orphan = DemoProcessFixture.startBelowAParent(here, port)) {
            orphan.killForcibly();
        }
        try (DemoProcessFixture next = DemoProcessFixture.start(here, port)) {
            assertThat(DemoProcessFixture.visit(port, "localhost")).isPositive();
            next.interrupt();
        }
        assertThat(postgres.found()).isEmpty();
    }

    @Test
    void a_demo_is_private_and_joined_by_commands_beside_it() throws Exception {
        try (DemoProcessFixture child = DemoProcessFixture.start(here, port)) {
            assertThat(Files.getPosixFilePermissions(here.resolve(".porchlight")))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
            assertThat(Files.getPosixFilePermissions(here.resolve(".porchlight/demo.json")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(alone(found -> {
                        assertThat(found.serving()).map(RunningDemo::pid).contains(child.pid());
                        assertThat(found.serving()).map(RunningDemo::address).contains("http://localhost:" + port);
                        return answers(found.context()) ? 0 : 1;
                    }))
                    .isZero();
            assertThat(DemoServe.alreadyHere(DemoFolder.in(here)))
                    .hasMessageContaining("http://localhost:" + port)
                    .hasMessageContaining("kill " + child.pid());
            assertOnlyLoopbackAnswers();
        }
    }

    private void assertOnlyLoopbackAnswers() throws Exception {
        for (String host : Listening.onLoopback(port).hosts()) {
            assertThat(DemoProcessFixture.visit(port, host.contains(":") ? "[" + host + "]" : host))
                    .isPositive();
        }
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
        for (InetAddress other : others) {
            try (Socket socket = new Socket()) {
                assertThatThrownBy(() -> socket.connect(new InetSocketAddress(other, port), 2000))
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void alone_a_command_starts_the_database_makes_anew_what_was_never_finished_and_stops_it() throws Exception {
        DemoFolder folder = DemoFolder.in(here);
        Files.deleteIfExists(folder.path().resolve("postgres.finished"));
        Files.createDirectories(folder.data());
        Files.writeString(folder.data().resolve("PG_VERSION"), "18");
        Files.createDirectories(folder.programs().resolve("PG-half"));
        assertThat(alone(found -> {
                    assertThat(found.serving()).isEmpty();
                    return answers(found.context()) ? 0 : 1;
                }))
                .isZero();
        assertThat(postgres.found()).isEmpty();
        assertThat(folder.programs().resolve("PG-half")).doesNotExist();

        Files.writeString(
                folder.data().resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");
        assertThat(alone(found -> answers(found.context()) ? 0 : 1))
                .as("the number is ours, not a PostgreSQL's")
                .isZero();
    }

    /** Else the other server would go on with programs that are deleted with this folder. */
    @Test
    void beside_another_server_of_this_process_its_programs_are_its_own(@TempDir Path other) {
        Postgres.emptyUrl();
        assertThat(alone(other, found -> answers(found.context()) ? 0 : 1)).isZero();
        assertThat(DemoFolder.in(other).programs()).isDirectoryContaining("glob:**/PG-*");
    }

    @Test
    void a_busy_port_is_one_line_before_anything_is_started(@TempDir Path empty) throws IOException {
        try (ServerSocket busy = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            String said = refusal(empty, busy.getLocalPort());
            assertThat(said).contains("Port " + port).contains("PORT=8081.").hasLineCount(1);
        }
        assertThat(empty.resolve(".porchlight/postgres")).doesNotExist();
        assertThat(DemoLock.tryOn(DemoFolder.in(empty)))
                .as("the folder is given back")
                .isPresent();
    }

    @Test
    void a_port_taken_at_the_last_moment_is_the_same_line() throws IOException {
        Listening listening = Listening.onLoopback(port);
        Javalin app = Javalin.create(listening::into);
        try (ServerSocket busy = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(app::start)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Port " + busy.getLocalPort());
        }
    }

    @Test
    void an_unwritable_folder_is_one_line(@TempDir Path other) throws IOException {
        Files.writeString(other.resolve(".porchlight"), "in the way");
        assertThat(refusal(other, port))
                .contains(".porchlight")
                .contains("can't write")
                .hasLineCount(1);
        assertThat(refusal(other.resolve(".porchlight"), port))
                .contains("can't write")
                .hasLineCount(1);
    }

    private String refusal(Path where, int onPort) {
        Settings.Demo settings = settings(onPort);
        PrintWriter out = new PrintWriter(new StringWriter());
        DemoServe serve = new DemoServe(settings, where, new SecureRandom(), new Running(), out);
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> serve.run(context -> {
                    throw new IllegalStateException("it served");
                }));
        assertThat(refusal.exitCode()).isEqualTo(2);
        return refusal.getMessage();
    }

    private int alone(ToIntFunction<Joining.Found> work) {
        return alone(here, work);
    }

    private int alone(Path folder, ToIntFunction<Joining.Found> work) {
        return new Joining(settings(port), folder, new SecureRandom(), new Running()).run(work);
    }

    private static Settings.Demo settings(int port) {
        return (Settings.Demo)
                SettingsReader.read(Map.of("PORT", String.valueOf(port)), here, number -> Optional.empty());
    }

    private static boolean answers(DemoContext context) {
        try (Connection connection =
                DriverManager.getConnection(context.jdbcUrl().value())) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }
}
