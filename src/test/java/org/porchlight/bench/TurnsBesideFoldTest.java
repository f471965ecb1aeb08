package org.porchlight.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.porchlight.LineFixture;
import org.porchlight.folding.RecordRules;
import org.porchlight.folding.Span;
import org.porchlight.folding.Threshold;
import org.porchlight.records.NightlyFold;
import org.porchlight.records.NightlyFoldFixture;

/**
 * How many turns a second the line takes while a million contacts are folded, beside the same before: the line, the fold and
 * PostgreSQL share the machine, so that a bare handler is measured in both. Asserts no timing; the ratio to the bare handler
 * is to stay.
 */
@Tag("bench")
class TurnsBesideFoldTest {
    @Test
    void turns_before_and_beside_the_nightly_fold() throws Exception {
        try (var line = LineFixture.live(TurnsTest.NOW);
                var wire = new BenchConnection(line.address())) {
            NightlyFold fold =
                    NightlyFoldFixture.fold(line.database(), new RecordRules(Span.MONTH, new Threshold(5), 11, 24));
            fold.partitions().ensure(LocalDate.parse("2026-03-02"));
            NightlyFoldBenchTest.fill(line.database());
            System.out.println("before the fold");
            turns(line, wire);
            CompletableFuture<Void> folding = CompletableFuture.runAsync(() -> fold.round(NightlyFoldBenchTest.AFTER));
            System.out.println("beside the fold");
            turns(line, wire);
            System.out.println("the fold was over before the turns: " + folding.isDone());
            folding.join();
        }
    }

    private static void turns(LineFixture line, BenchConnection wire) throws Exception {
        List<byte[]> menu = TurnsTest.asked(call -> TurnsTest.pressed(wire, call, "2"));
        var bare = TurnsTest.bare(TurnsTest.body(wire, menu.getFirst()));
        try {
            TurnsTest.run(List.of(
                    BenchWorkload.asking("bare handler", "http://127.0.0.1:" + bare.port(), menu, "Gather"),
                    BenchWorkload.asking("voice turn", line.address(), menu, "<Gather")));
        } finally {
            bare.stop();
        }
    }
}
