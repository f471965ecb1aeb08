package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.bridge.BridgeAttempts;
import org.porchlight.bridge.BridgeCalls;
import org.porchlight.bridge.BridgeProgress.Progress;
import org.porchlight.bridge.BridgeTable;
import org.porchlight.bridge.Bridges;
import org.porchlight.bridge.Bridges.Begun;
import org.porchlight.bridge.Responders;
import org.porchlight.database.Database;
import org.porchlight.exchange.Account;
import org.porchlight.exchange.Call;
import org.porchlight.exchange.Exchange;
import org.porchlight.exchange.Phone;
import org.porchlight.messaging.Language;
import org.porchlight.privacy.Keys;
import org.porchlight.process.Listening;
import org.porchlight.testing.JavaProcess;
import org.porchlight.testing.Nginx;
import org.porchlight.testing.Postgres;

/**
 * The web process or a worker is killed at a step of a bridge, in a process of its own, and started anew. Nobody's phone
 * rings a second time, and what stood still is settled, so that the responder can go on.
 */
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
@Order(1)
class BridgeKillTest {
    @TempDir
    private Path folder;

    private final String url = Postgres.freshUrl();
    private final Keys keys = Keys.fresh();
    private final AtomicReference<Duration> later = new AtomicReference<>(Duration.ZERO);
    private final InstantSource clock = () -> Instant.now().plus(later.get());
    private final List<Process> children = new ArrayList<>();
    private int port;
    private Services services;
    private Exchange exchange;
    private DeskFixture desk;
    private UUID juniper;
    private UUID request;

    @BeforeEach
    void somebody_has_taken_a_request() {
        port = Listening.freePort();
        var account = Account.serving(
                LineFixture.PUBLIC_URL,
                LineFixture.SID,
                LineFixture.TOKEN,
                List.of(LineFixture.HOTLINE, "+12065550101"));
        exchange = new Exchange(account.reachedAt("http://127.0.0.1:" + port), clock, new Random(7), text -> 1);
        services = BridgeProcess.services(
                url,
                keys.value(),
                ServicesFixture.by(clock),
                ServicesFixture.carrier(exchange.rest().port()));
        desk = new DeskFixture(services);
        juniper = desk.responder("juniper", DeskFixture.RESPONDER, EnumSet.allOf(Language.class));
        desk.alwaysOnShift("juniper");
        anotherRequest();
    }

    private void anotherRequest() {
        request = desk.request(DeskFixture.PERSON, "", true, Language.EN);
        desk.take(request, juniper);
        desk.nowIsGood(request);
    }

    @AfterEach
    void leave_nothing_running() {
        children.forEach(Process::destroyForcibly);
        exchange.close();
        services.base().database().close();
    }

    /** @param trap where it kills itself; empty for nowhere */
    private Process child(boolean web, String trap) {
        return child(web ? OptionalInt.of(port) : OptionalInt.empty(), trap);
    }

    private Process child(OptionalInt listening, String trap) {
        var builder = new ProcessBuilder(JavaProcess.command(List.of(), BridgeProcess.class));
        builder.environment()
                .putAll(Map.of(
                        "DATABASE",
                        url,
                        "KEYS",
                        keys.value(),
                        "EXCHANGE",
                        String.valueOf(exchange.rest().port()),
                        "FOLDER",
                        folder.toString(),
                        "TRAP",
                        trap));
        listening.ifPresent(at -> builder.environment().put("PORT", String.valueOf(at)));
        try {
            Process process =
                    builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            children.add(process);
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            for (String line = output.readLine(); line != null && !line.equals("serving"); line = output.readLine()) {
                // What else it says is the log's.
            }
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin() {
        begin(port);
    }

    private void begin(int at) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at + "/begin/" + request + "/" + juniper))
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        } catch (IOException killed) {
            // It was killed meanwhile, as was to be.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int personRang;
    private int responderRang;

    /** Everything that people would do, as far as their phones let them. */
    private void peopleDoTheirPart() {
        Optional<Call> mine = phone(DeskFixture.RESPONDER).ringing();
        mine.ifPresent(call -> {
            responderRang++;
            call.answer().press("1");
            phone(DeskFixture.PERSON).ringing().ifPresent(theirs -> {
                personRang++;
                theirs.answer().hangUp();
            });
            call.press("1").hangUp();
        });
        personRang += phone(DeskFixture.PERSON).ringing().isPresent() ? 1 : 0;
    }

    private Phone phone(String number) {
        return exchange.phone(number);
    }

    /** Started anew, with late news, a worker, and some minutes. */
    private void afterwards() {
        child(true, "");
        exchange.deliverCallbacks();
        peopleDoTheirPart();
        later.set(later.get().plusMinutes(3));
        desk.work();
        peopleDoTheirPart();
        exchange.deliverCallbacks();
        later.set(later.get().plusMinutes(3));
        desk.work();
        children.forEach(Process::destroyForcibly);
    }

    private void assertNobodyRangTwiceAndNothingStandsStill() {
        assertThat(responderRang).isLessThanOrEqualTo(1);
        assertThat(personRang).isLessThanOrEqualTo(1);
        assertThat(desk.cell("SELECT count(*)::text FROM bridge WHERE state <> 'over'"))
                .isEqualTo("0");
        desk.progress(request, juniper).ifPresent(it -> assertThat(it).isInstanceOf(Progress.Over.class));
        if (desk.requests().contains(request)) {
            assertThat(desk.cell("SELECT tries::text FROM callback"))
                    .isEqualTo(desk.cell("SELECT (max(round) > 0)::int::text FROM bridge"));
        }
    }

    /** A child that isn't killed where it should be must not hold the tests up. */
    private static int exit(Process child) throws InterruptedException {
        assertThat(child.waitFor(Duration.ofMinutes(1))).as("it ends").isTrue();
        return child.exitValue();
    }

    private void killedAt(String moment) throws InterruptedException {
        responderRang = 0;
        personRang = 0;
        Process web = child(true, moment);
        begin();
        peopleDoTheirPart();
        exchange.deliverCallbacks();
        assertThat(exit(web)).as("it was killed at " + moment).isEqualTo(137);
        afterwards();
        assertNobodyRangTwiceAndNothingStandsStill();
    }

    @Test
    void the_web_process_is_killed_once_the_key_was_taken() throws Exception {
        killedAt("after key");
        assertThat(personRang)
                .as("the try is committed, and the answer was lost")
                .isZero();
        assertThat(desk.cell("SELECT tries::text FROM callback")).isEqualTo("1");
    }

    @Test
    void the_web_process_is_killed_before_it_hears_what_became_of_its_call() throws Exception {
        killedAt("after call");
        assertThat(responderRang).isEqualTo(1);
    }

    @Test
    void a_worker_rings_for_a_web_process_that_was_killed_and_is_killed_itself() throws Exception {
        try (Database away = new Database("postgres://nobody:x@127.0.0.1:1/nothing")) {
            committedAndNoMore(away);
        }
        assertThat(exit(child(false, "before call"))).isEqualTo(137);
        assertThat(exit(child(false, ""))).isZero();
        assertThat(phone(DeskFixture.RESPONDER).ringing())
                .as("an attempt is never made again")
                .isEmpty();
        afterwards();
        assertNobodyRangTwiceAndNothingStandsStill();
        try (Database away = new Database("postgres://nobody:x@127.0.0.1:1/nothing")) {
            later.set(Duration.ZERO);
            committedAndNoMore(away);
        }
        assertThat(exit(child(false, ""))).isZero();
        assertThat(phone(DeskFixture.RESPONDER).ringing()).isPresent();
    }

    /** As if it was killed between the two: the responder's phone isn't rung. */
    private void committedAndNoMore(Database away) {
        var base = ServicesFixture.looked(services).base();
        var callbacks = services.callbacks();
        var table = new BridgeTable(callbacks.requests(), callbacks.table());
        var responders = new Responders(base.privacy().vault());
        var attempts = new BridgeAttempts(
                table, responders, base.outgoing().table(), base.outgoing().attempts());
        var calls = new BridgeCalls(away, attempts, (bridge, responder, language) -> null);
        var bridges = new Bridges(
                callbacks.held(),
                table,
                callbacks.consent(),
                responders,
                base.outgoing().outbox(),
                calls);
        assertThat(bridges.begin(request, juniper, clock.instant())).isInstanceOf(Begun.Ringing.class);
    }

    @Test
    void behind_the_proxy_two_people_are_joined_although_a_process_is_killed_at_the_key() throws Exception {
        joinedAlthoughKilledAt("before key");
    }

    @Test
    @Tag("holds")
    void behind_the_proxy_two_people_are_joined_although_a_process_is_killed_before_it_answers() throws Exception {
        joinedAlthoughKilledAt("after key");
    }

    /** The proxy asks the other one within the same turn, so that nobody on the phone hears of it. */
    private void joinedAlthoughKilledAt(String moment) throws Exception {
        List<Integer> ports = List.of(Listening.freePort(), Listening.freePort());
        child(OptionalInt.of(ports.getFirst()), "");
        // By turns: the whisper is the first one's, the key this one's.
        Process killed = child(OptionalInt.of(ports.getLast()), moment);
        try (var _ = new Nginx(folder, port, ports)) {
            begin(ports.getFirst());
            peopleDoTheirPart();
            assertThat(exit(killed)).isEqualTo(137);
            exchange.deliverCallbacks();
            assertThat(responderRang).isEqualTo(1);
            assertThat(personRang).isEqualTo(1);
            assertThat(exchange.errors()).isEmpty();
            assertThat(desk.requests())
                    .as("they talked, and the responder could say so")
                    .isEmpty();
        }
    }

    @Tag("holds")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "before call", "after call", "begun", "before whisper", "after whisper", "before key", "after key",
                "before over", "after over", "before after", "after after", "before status", "after status",
                        "before person",
                "after person"
            })
    void the_web_process_is_killed_at_each_step(String moment) throws Exception {
        killedAt(moment);
    }
}
