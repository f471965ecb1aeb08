package org.porchlight.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
