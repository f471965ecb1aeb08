package org.porchlight.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose word counts about where a visitor comes from, over real HTTP from this machine. */
class TrustedProxiesTest {
    private static String visitor(TrustedProxies proxies, String... forwarded) throws Exception {
        Javalin web = Javalin.create(config -> config.routes.get(
                        "/", ctx -> ctx.result(proxies.visitor(ctx).orElse("nobody can tell"))))
                .start("127.0.0.1", 0);
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port()));
            for (String header : forwarded) {
                request.header("X-Forwarded-For", header);
            }
            return client.send(request.build(), BodyHandlers.ofString()).body();
        } finally {
            web.stop();
        }
    }

    private static TrustedProxies trusting(String list) {
        return TrustedProxies.read(list).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        192.0.2.1                        | c0000201
        192.0.2.1:50123                  | c0000201
        ' "192.0.2.1:50123" '            | c0000201
        ::ffff:192.0.2.1                 | c0000201
        [::ffff:192.0.2.1]:50123         | c0000201
        2001:db8:1:2::1                  | 20010db800010002
        [2001:db8:1:2:ffff::9]           | 20010db800010002
        "[2001:db8:1:2::1]:50123"        | 20010db800010002
        2001:db8:1:2::1%eth0             | 20010db800010002
        64:ff9b::192.0.2.1               | c0000201
        198.51.100.9, 192.0.2.1          | c0000201
        192.0.2.1, 10.1.2.3, fd00::7     | c0000201
        unknown                          | nobody can tell
        _hidden                          | nobody can tell
        192.0.2.1, unknown               | nobody can tell
        example.org                      | nobody can tell
        192.0.2.999                      | nobody can tell
        192.0.2                          | nobody can tell
        10.1.2.3                         | nobody can tell
        """)
    void every_form_of_an_address_is_read(String header, String visitor) throws Exception {
        assertThat(visitor(TrustedProxies.usual(), header)).isEqualTo(visitor);
    }

    @Test
    void of_several_lines_the_last_counts_which_is_the_proxys_own() throws Exception {
        assertThat(visitor(TrustedProxies.usual(), "198.51.100.9", "192.0.2.1")).isEqualTo("c0000201");
    }

    @Test
    void without_a_word_from_the_proxy_nobody_can_tell() throws Exception {
        assertThat(visitor(TrustedProxies.usual())).isEqualTo("nobody can tell");
    }

    @Test
    void a_stranger_says_nothing_that_counts() throws Exception {
        assertThat(visitor(trusting("192.0.2.77, 2001:db8::/32"), "198.51.100.9"))
                .as("the address of this machine")
                .isEqualTo("7f000001");
    }

    @Test
    void a_proxy_of_a_name_of_its_own_is_skipped() throws Exception {
        assertThat(visitor(trusting("127.0.0.1, 203.0.113.0/24"), "198.51.100.9, 203.0.113.200"))
                .isEqualTo("c6336409");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.1.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "172.16.0.0/12, 172.31.9.9, true",
        "172.16.0.0/12, 172.32.0.1, false",
        "100.64.0.0/10, 100.127.1.1, true",
        "fc00::/7, fd12:3456::1, true",
        "fc00::/7, fe80::1, false",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "0.0.0.0/0, 8.8.8.8, true",
        "0.0.0.0/0, ::1, false"
    })
    void a_network_holds_its_addresses(String range, String address, boolean holds) {
        assertThat(NetworkRange.read(range).orElseThrow().holds(InetAddress.ofLiteral(address)))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "10.0.0.0/33", "::1/129", "10.0.0.0/", "10.0.0.0/8/8", "proxy.example.org", "1.2.3.4,", "*"})
    void anything_else_is_no_setting(String list) {
        assertThat(TrustedProxies.read(list)).isEmpty();
    }
}
