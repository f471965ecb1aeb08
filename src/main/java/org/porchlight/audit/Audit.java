package org.porchlight.audit;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.porchlight.audit.AuditFinding.About;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.database.ServerLog;
import org.porchlight.database.WriteAheadLog;
import org.porchlight.process.Refusal;
import org.porchlight.records.NightlyFold;
import org.porchlight.settings.Settings;
import org.porchlight.twilio.ProviderCopyTable;

/** Checks a running installation and prints a report that can be handed to a board. Changes nothing. */
public final class Audit {
    private final Database database;
    private final Settings settings;
    private final Watched watched;

    /** What the line itself watches too. */
    public record Watched(NightlyFold fold, ProviderCopyTable copy, ServerLog log) {}

    public Audit(Database database, Settings settings, Watched watched) {
        this.database = database;
        this.settings = settings;
        this.watched = watched;
    }

    /**
     * Looks at everything and prints what was found.
     *
     * @return the exit code: 0 when nothing was found
     * @throws Refusal when the database doesn't answer, or isn't up to date
     */
    public int report(AuditOrder order, Instant now, PrintWriter out) {
        List<AuditFinding> findings = findings(order, now);
        out.println("Porchlight audit of "
                + LocalDate.ofInstant(now, settings.line().zone()));
        for (About about : About.values()) {
            List<String> found = findings.stream()
                    .filter(finding -> finding.about() == about)
                    .map(AuditFinding::what)
                    .toList();
            out.println();
            out.println(about.words() + ": " + (found.isEmpty() ? "nothing found." : found.size() + " found."));
            found.forEach(what -> out.println("  - " + what));
        }
        out.println();
        out.println(findings.isEmpty() ? "Nothing was found that shouldn't be." : findings.size() + " to be seen to.");
        out.flush();
        return findings.isEmpty() ? 0 : 1;
    }

    List<AuditFinding> findings(AuditOrder order, Instant now) {
        List<AuditFinding> findings = new ArrayList<>(FileSearch.findings(order.files(), own()));
        var line = settings.line();
        List<String> known;
        try {
            known = database.commit(handle -> {
                findings.addAll(0, ColumnSearch.findings(handle, own()));
                findings.addAll(KeyAges.findings(handle, now, line.zone(), order.backupDays()));
                findings.addAll(OverdueWork.findings(handle, now, line.zone(), line.records()));
                findings.addAll(Transport.findings(handle));
                WriteAheadLog.trouble(handle).forEach(add(findings, About.SETTINGS));
                return known(handle);
            });
        } catch (DatabaseAway away) {
            throw Refusal.data("Nobody can tell, for the database did not answer everything: " + away.why() + ".");
        }
        // After the transaction: files may be long, and one that is open holds the rewrite of the vault back.
        findings.addAll(OwnFolders.findings(settings, known));
        watched.fold().trouble(LocalDate.ofInstant(now, line.zone())).ifPresent(add(findings, About.WORK));
        watched.copy().trouble().forEach(add(findings, About.WORK));
        Stream.concat(watched.log().trouble().stream(), weak()).forEach(add(findings, About.SETTINGS));
        return findings;
    }

    private static Consumer<String> add(List<AuditFinding> findings, About about) {
        return what -> findings.add(new AuditFinding(about, what));
    }

    /** In the line's own folder stand the places that it serves, with their phones. */
    private List<String> known(Handle handle) {
        return Stream.concat(own().stream(), ColumnSearch.directory(handle).stream())
                .toList();
    }

    /** Our own numbers may stand where they are told. */
    private List<String> own() {
        var line = settings.line();
        return Arrays.asList(
                line.hotline().e164(), line.callbacks().e164(), line.operator().contact());
    }

    private Stream<String> weak() {
        return settings instanceof Settings.Live live ? live.warnings().stream() : Stream.empty();
    }
}
