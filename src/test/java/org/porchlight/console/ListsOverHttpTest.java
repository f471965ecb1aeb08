package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.LineFixture;
import org.porchlight.staff.Role;

/** A coordinator sends lists of places, reads what they would do, and says yes or no; whatever the file is. */
class ListsOverHttpTest {
    private static final String IMPORT = "/console/sites/import";
    private static final Pattern SENT = Pattern.compile(IMPORT + "/[0-9a-f-]{36}");
    private static final String HEADER = "name,street,city,region,postal_code,services,hours\n";

    private static LineFixture line;
    private static StaffClientFixture coordinator;

    @BeforeAll
    static void start() {
        line = LineFixture.atOneTime("2026-11-23T18:20:00Z");
        coordinator = new StaffClientFixture(line).enter(Role.COORDINATOR);
    }

    /** What was written to the disk is gone from there. */
    @AfterAll
    static void stop() throws IOException {
        coordinator.close();
        line.close();
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.filter(it -> it.getFileName().toString().startsWith("porchlight-list-")))
                    .isEmpty();
        }
    }

    private static HttpResponse<String> send(String name, byte[] content) {
        coordinator.get(IMPORT);
        return coordinator.send(IMPORT, Map.of(), Map.of(name, content));
    }

    private static HttpResponse<String> send(String name, String... rows) {
        return send(name, (HEADER + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8));
    }

    private static String sent(HttpResponse<String> page) {
        Matcher found = SENT.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group();
    }

    private static List<String> named(String name) {
        return line.database().commit(handle -> handle.createQuery("SELECT city FROM site WHERE name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .list());
    }

    @Test
    void nothing_is_changed_before_a_person_has_read_what_would_be_done() {
        HttpResponse<String> plan =
                send("mine.csv", "Moth Wing Desk,12 Mothwing Rd,Spokane,WA,99201,naloxone,Mo-Fr 9-17");

        assertThat(plan.body()).contains("1 new place", "No row left out", "mine.csv: CSV, UTF-8");
        assertThat(named("Moth Wing Desk")).isEmpty();
        assertThat(StaffClientFixture.leadsTo(coordinator.post(sent(plan) + "/bring-in", Map.of())))
                .isEqualTo("303 /console/sites?said=import-done");
        assertThat(named("Moth Wing Desk")).containsExactly("Spokane");
        assertThat(coordinator.post(sent(plan) + "/bring-in", Map.of()).statusCode())
                .as("once is enough")
                .isEqualTo(404);
        assertThat(send("mine.csv", "Moth Wing Desk,12 Mothwing Rd,Spokane,WA,99201,naloxone,Mo-Fr 9-17")
                        .body())
                .contains("There is nothing to change.");
    }

    @Test
    void who_says_no_changes_nothing() {
        HttpResponse<String> plan = send("no.csv", "Not This One,1 Nay St,Spokane,WA,99201,naloxone,");

        coordinator.post(sent(plan) + "/give-up", Map.of());
        assertThat(named("Not This One")).isEmpty();
        assertThat(coordinator.get(sent(plan)).statusCode()).isEqualTo(404);
    }

    @Test
    void rows_that_cant_be_brought_in_are_given_back_to_be_mended() {
        HttpResponse<String> plan = send(
                "part.csv",
                "Good Gate,3 Gate St,Spokane,WA,99201,naloxone,24/7",
                "=HYPERLINK(\"\"http://x\"\"),4 Gate St,Spokane,QQ,,wizardry,");
        String refused = sent(plan) + "/refused/0";

        assertThat(plan.body()).contains("1 row left out", refused);
        HttpResponse<String> file = coordinator.get(refused);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"part.refused.csv\"");
        assertThat(file.body())
                .contains("refused_because")
                .doesNotContain("\n=HYPERLINK")
                .doesNotContain("Good Gate");
        assertThat(coordinator.get(sent(plan) + "/refused/7").statusCode()).isEqualTo(404);
    }

    @Test
    void what_was_read_is_done_and_nothing_else() {
        coordinator.post(
                sent(send("races.csv", "Race Room,5 Race St,Spokane,WA,99201,naloxone,24/7")) + "/bring-in", Map.of());
        HttpResponse<String> plan =
                send("races.csv", "Race Room,5 Race St,Spokane,WA,99201,naloxone,Mo-Fr 09:00-17:00");
        line.database()
                .commit(handle -> handle.execute("UPDATE site SET phone = '509-555-0177' WHERE name = 'Race Room'"));

        HttpResponse<String> again = coordinator.post(sent(plan) + "/bring-in", Map.of());
        assertThat(again.body()).contains("Meanwhile something has changed");
        assertThat(hours("Race Room")).isEqualTo("24/7");
        coordinator.post(sent(plan) + "/bring-in", Map.of());
        assertThat(hours("Race Room")).isEqualTo("Mo-Fr 09:00-17:00");
    }

    private static String hours(String name) {
        return line.database().commit(handle -> handle.createQuery("SELECT hours FROM site WHERE name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .one());
    }

    @Test
    void what_one_has_sent_is_nobody_elses() {
        String mine = sent(send("own.csv", "Own Oak,7 Oak St,Spokane,WA,99201,naloxone,"));

        try (var responder = new StaffClientFixture(line).enter(Role.RESPONDER)) {
            assertThat(responder.get(mine).statusCode()).isEqualTo(403);
        }
        line.database().commit(handle -> handle.execute("""
            UPDATE import_draft SET staff = (SELECT id FROM staff WHERE id <> import_draft.staff LIMIT 1)
            """));
        assertThat(coordinator.get(mine).statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> replace(String name, String... rows) {
        coordinator.get(IMPORT);
        return coordinator.send(
                IMPORT, Map.of("replace", "yes"), Map.of(name, bytes(HEADER + String.join("\n", rows))));
    }

    private static String broughtIn(String list) {
        HttpResponse<String> page = coordinator.get("/console/sites/brought-in");
        Matcher found = Pattern.compile("/console/sites/brought-in/[0-9]+(?=\"><strong>" + list + "<)")
                .matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group();
    }

    @Test
    void all_of_an_import_is_taken_back_at_once() {
        String wick = "Wick Room,1 Wick St,Spokane,WA,99201,naloxone,24/7";
        String tallow = "Tallow Desk,2 Tallow St,Spokane,WA,99201,naloxone,24/7";
        coordinator.post(sent(send("candles.csv", wick, tallow)) + "/bring-in", Map.of());

        HttpResponse<String> plan = replace(
                "candles.csv",
                wick.replace("24/7", "Mo-Fr 09:00-17:00"),
                "Beeswax Box,3 Bee St,Spokane,WA,99201,naloxone,24/7");
        assertThat(plan.body()).contains("1 place will no longer be told to anyone", "Bring in, and remove 1 place");
        coordinator.post(sent(plan) + "/bring-in", Map.of());
        assertThat(named("Tallow Desk")).isEmpty();

        String run = broughtIn("candles");
        assertThat(coordinator.get(run).body())
                .contains("1 new place", "1 changed", "1 removed")
                .contains(
                        "1 place that came with it goes", "1 removed place is there again", "1 place reads as before");
        assertThat(StaffClientFixture.leadsTo(coordinator.post(run + "/take-back", Map.of())))
                .isEqualTo("303 " + run + "?said=import-undone");
        assertThat(hours("Wick Room")).isEqualTo("24/7");
        assertThat(named("Tallow Desk")).containsExactly("Spokane");
        assertThat(named("Beeswax Box")).isEmpty();
        assertThat(coordinator.get(run).body()).contains("Taken back by").doesNotContain("Take all of it back");
        assertThat(StaffClientFixture.leadsTo(coordinator.post(run + "/take-back", Map.of())))
                .isEqualTo("303 " + run + "?said=import-nothing-left");
    }

    @Test
    void what_somebody_changed_since_stays_as_it_is() {
        coordinator.post(
                sent(send(
                                "lamps.csv",
                                "Lamp Room,4 Lamp St,Spokane,WA,99201,naloxone,24/7",
                                "Wall Lamp,5 Lamp St,Spokane,WA,99201,naloxone,24/7"))
                        + "/bring-in",
                Map.of());
        coordinator.get("/console/sites/of/lamp-room-spokane");
        coordinator.post("/console/sites/of/lamp-room-spokane/no-kits", Map.of("days", "7"));

        String run = broughtIn("lamps");
        assertThat(coordinator.get(run).body())
                .contains("1 place that came with it goes", "1 place was changed since", "<li>Lamp Room</li>");
        coordinator.post(run + "/take-back", Map.of());
        assertThat(named("Lamp Room")).containsExactly("Spokane");
        assertThat(named("Wall Lamp")).isEmpty();
        try (var responder = new StaffClientFixture(line).enter(Role.RESPONDER)) {
            assertThat(responder.get(run).statusCode()).isEqualTo(403);
            assertThat(responder.get("/console/sites/brought-in").statusCode()).isEqualTo(403);
        }
        assertThat(coordinator.get("/console/sites/brought-in/999999999").statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_reads_french_reads_nothing_in_english() {
        pages("fr");
        try {
            assertThat(send("vide.csv", bytes("")).body())
                    .contains("vide.csv est vide. Sa première ligne")
                    .doesNotContain("is empty", "lang=\"en\"");
            assertThat(send("lieux.xlsx", bytes("PK")).body()).contains("lieux.xlsx est au format d’un tableur");
            assertThat(send("lieux.csv", "Phalène,1 rue A,Spokane,WA,99201,naloxone,Mo 10:00+")
                            .body())
                    .contains("séparé par des virgules", "n’a pas d’heure de fermeture")
                    .doesNotContain("separated by", "has no closing time");
        } finally {
            pages("en");
        }
    }

    private static void pages(String language) {
        line.database().commit(handle -> handle.execute("UPDATE staff SET pages = ?", language));
    }

    static Map<String, byte[]> hostile() throws IOException {
        return Map.of(
                "../../etc/passwd", bytes("root:x:0:0"),
                "C:\\\\lists\\\\..\\\\broken.zip", bytes("PK\u0003\u0004 and no more"),
                "bomb.zip", bomb(),
                "list.xlsx", bytes("PK"),
                "deep.geojson", bytes("[".repeat(200_000)),
                "number.json", bytes("7"),
                "<script>alert(1)<&>.csv", bytes("\"never closed"),
                "empty.csv", bytes(""),
                "nul.csv", bytes("name\u0000,city\n\u0000,\u0000"),
                "noise.csv", noise());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] noise() {
        byte[] noise = new byte[100_000];
        new java.util.Random(7).nextBytes(noise);
        return noise;
    }

    /** A few hundred kilobytes that unpack to more than a machine has room for. */
    private static byte[] bomb() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            zip.putNextEntry(new ZipEntry("locations.csv"));
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        return packed.toByteArray();
    }

    static Stream<Map.Entry<String, byte[]>> files() throws IOException {
        return hostile().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatever_is_sent_is_answered_in_words(Map.Entry<String, byte[]> file) {
        HttpResponse<String> page = send(file.getKey(), file.getValue());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .containsAnyOf("Nothing was changed", "There is nothing to change")
                .doesNotContain("Exception", "\tat ", "java.", "/tmp/", "<script>alert");
    }

    @Test
    void no_file_at_all_is_said_too() {
        coordinator.get(IMPORT);
        assertThat(coordinator.send(IMPORT, Map.of(), Map.of()).body()).contains("No file came along");
        assertThat(coordinator.post(IMPORT, Map.of()).body()).contains("No file came along");
    }

    @Test
    void html_in_a_name_stays_text() {
        assertThat(send("html.csv", "<img src=x onerror=alert(1)>,8 Tag St,Spokane,WA,99201,naloxone,badhours")
                        .body())
                .doesNotContain("<img src=x");
    }

    /** It isn't even read: the head says how long it is. */
    @Test
    void two_hundred_megabytes_are_refused_at_once() throws IOException {
        URI address = URI.create(line.address());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(("POST " + IMPORT + " HTTP/1.1\r\nHost: " + address.getAuthority()
                                    + "\r\nCookie: " + coordinator.cookie().orElseThrow()
                                    + "\r\n"
                                    + "Content-Type: multipart/form-data; boundary=over\r\n"
                                    + "Content-Length: 209715200\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(firstLine(socket.getInputStream())).startsWith("HTTP/1.1 413");
        }
    }

    private static String firstLine(InputStream in) {
        try {
            return new String(in.readNBytes(20), StandardCharsets.US_ASCII);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void what_is_given_out_and_comes_back_changes_nothing() {
        for (String name : List.of("places.csv", "places.geojson")) {
            HttpResponse<String> given = coordinator.get("/console/sites/export/" + name);
            assertThat(given.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"" + name + "\"");
            assertThat(send(name, bytes(given.body())).body()).contains("There is nothing to change.");
        }
        assertThat(coordinator.get("/console/sites/export/places.zip").body()).startsWith("PK");
        assertThat(coordinator.get("/console/sites/export/passwd").statusCode()).isEqualTo(404);
        assertThat(coordinator.get("/console/sites/template.csv").body())
                .contains("name")
                .contains("hours");
    }
}
