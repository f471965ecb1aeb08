package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.LineFixture;
import org.porchlight.staff.Role;

/** A form whose body is broken is its sender's mistake and never ours: no page that takes one answers with 500. */
class BrokenFormsTest {
    private static final String HALF =
            "--over\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.csv\"\r\n\r\nname,ci";

    /** The type of the body, and behind a bar the body. */
    private static final List<String> BROKEN = List.of(
            "multipart/form-data|x",
            "multipart/form-data; boundary=|x",
            "multipart/form-data; boundary=over|garbage",
            "multipart/form-data; boundary=over|" + HALF,
            "multipart/form-data; boundary=over|--over\r\nno header at all\r\n\r\nx\r\n--over--\r\n",
            "multipart/form-data; boundary=over|--over\r\nContent-Disposition: form-data\r\n\r\nx\r\n--over--\r\n",
            "application/x-www-form-urlencoded|token=%ZZ&where=%",
            "application/x-www-form-urlencoded|where=%ZZ&text=%&only=%");

    private static LineFixture line;
    private static StaffClientFixture coordinator;

    @BeforeAll
    static void start() {
        line = LineFixture.atOneTime("2026-11-23T18:20:00Z");
        coordinator = new StaffClientFixture(line).enter(Role.COORDINATOR);
    }

    @AfterAll
    static void stop() {
        coordinator.close();
        line.close();
    }

    private static HttpResponse<String> sent(String path, String broken) {
        String[] parts = broken.split("\\|", 2);
        return coordinator.raw(path, parts[0], parts[1]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/places",
                "/places/embed",
                "/console/sites/import",
                "/console/sites/new",
                "/console/sites/of/seattle-lantern/edit",
                "/console/sites/of/seattle-lantern/no-kits",
                "/console/sites/of/seattle-lantern/undo",
                "/console/me/languages",
                "/console/sign-in",
                "/console/confirm",
                "/handset/report"
            })
    void no_page_takes_it_for_a_fault_of_ours(String path) {
        for (String broken : BROKEN) {
            assertThat(sent(path, broken).statusCode()).as(broken).isLessThan(500);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void what_to_do_is_said_in_plain_words(int broken) {
        HttpResponse<String> everybody = sent("/places?lang=en", BROKEN.get(broken));
        assertThat(everybody.statusCode()).as(BROKEN.get(broken)).isEqualTo(400);
        assertThat(everybody.body()).contains("We could not read what your browser sent.", "Places near you");
        HttpResponse<String> staff = sent("/console/sites/import", BROKEN.get(broken));
        assertThat(staff.statusCode()).as(BROKEN.get(broken)).isEqualTo(400);
        assertThat(staff.body()).contains("can’t be read", "Nothing was changed.");
    }

    @Test
    void an_address_that_can_not_be_read_asks_for_nothing() throws IOException {
        URI address = URI.create(line.address());
        for (String path : List.of("/places?lang=%ZZ", "/console/sites?q=%ZZ&page=%", "/console?said=%ZZ")) {
            try (var socket = new Socket(address.getHost(), address.getPort())) {
                socket.getOutputStream()
                        .write(("GET " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nCookie: "
                                        + coordinator.cookie().orElseThrow() + "\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).as(path).matches("(?s)HTTP/1.1 (200|400) .*");
            }
        }
    }
}
