package org.porchlight.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.testing.LogbackFixture;
import org.slf4j.Logger;

@ResourceLock(value = LogbackFixture.LOG, mode = ResourceAccessMode.READ)
class ListeningTest {
    /** This machine as well, and yet not the address that loopback means. */
    private static final String BESIDE = "127.0.0.2";

    @ParameterizedTest
    @CsvSource({"127.0.0.1, false", "0.0.0.0, true", "::, true"})
    void only_the_addresses_that_were_named_answer(String bind, boolean everywhere) {
        var listening = new Listening(Listening.freePort(), List.of(bind));
        Javalin web = Javalin.create(listening::into).start();
        try {
            assertThat(answers("127.0.0.1", listening.port())).isTrue();
            assertThat(answers(BESIDE, listening.port())).isEqualTo(everywhere);
            assertThat(listening.inWords()).isEqualTo(bind + ", port " + listening.port());
        } finally {
            web.stop();
        }
    }

    /** One would tell when each turn of each call was, and from where. */
    @Test
    void the_server_keeps_no_access_log() throws Exception {
        var listening = new Listening(Listening.freePort(), List.of("127.0.0.1"));
        var logged = new ListAppender<ILoggingEvent>();
        logged.start();
        var root = LogbackFixture.logger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(logged);
        Javalin web = listening.serve(config -> config.routes.get("/asked-for", context -> context.result("here")));
        try (HttpClient client = HttpClient.newHttpClient()) {
            var address = URI.create("http://127.0.0.1:" + listening.port() + "/asked-for");
            assertThat(client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                            .body())
                    .isEqualTo("here");
            assertThat(web.jettyServer().server().getRequestLog()).isNull();
            assertThat(logged.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .noneMatch(line -> line.contains("asked-for"));
        } finally {
            web.stop();
            root.detachAppender(logged);
        }
    }

    private static boolean answers(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port));
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    @Test
    void an_address_of_another_machine_is_not_taken_for_a_port_that_is_in_use() {
        assertThatThrownBy(() -> new Listening(Listening.freePort(), List.of("192.0.2.1")).check())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("an address that this machine doesn't have");
    }

    @Test
    void a_port_in_use_is_said_with_the_setting_and_no_command_of_the_demo() throws IOException {
        try (var taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> Listening.onLoopback(taken.getLocalPort()).check())
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Choose another with the setting PORT")
                    .hasMessageNotContaining("mvn");
        }
    }
}
