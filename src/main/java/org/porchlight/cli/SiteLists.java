package org.porchlight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.JdbiException;
import org.porchlight.database.DatabaseTrouble;
import org.porchlight.directory.SiteRecord;
import org.porchlight.listings.ImportOrder;
import org.porchlight.listings.ImportPlan;
import org.porchlight.listings.ImportReport;
import org.porchlight.listings.RefusedRows;
import org.porchlight.listings.SiteExport;
import org.porchlight.listings.SiteImport;
import org.porchlight.process.Refusal;
import org.porchlight.sheets.RowFinding.Weight;
import org.porchlight.sheets.SourceList;
import org.porchlight.sheets.UnreadableList;

/**
 * Carries out the orders to bring lists of sites in, and prints the report. A running line answers with them at once.
 *
 * @param here where the files of refused rows go
 */
public record SiteLists(SiteImport imports, Path here, PrintWriter out) {
    /**
     * Carries out one order; returns 1 when a row was refused.
     *
     * @throws Refusal when a file holds no list or can't be written, or the database does not take it
     */
    public int carryOut(SitesOrder order) {
        return switch (order) {
            case SitesOrder.Import(ImportOrder lists) -> bringIn(lists);
            case SitesOrder.Merge(Map<String, String> twins) -> merge(twins);
            case SitesOrder.Export(Path to) -> export(to);
        };
    }

    private int merge(Map<String, String> twins) {
        try {
            boolean all = true;
            for (Map.Entry<String, String> twin : twins.entrySet()) {
                boolean done = imports.merge(twin.getKey(), twin.getValue());
                out.println(
                        done
                                ? twin.getKey() + " is " + twin.getValue() + " from now on; lists don't bring it back."
                                : "Two places are merged by their ids. There are no two places " + twin.getKey()
                                        + " and " + twin.getValue() + "; export lists all ids.");
                all &= done;
            }
            return all ? 0 : 1;
        } catch (JdbiException away) {
            throw nothingChanged(away);
        }
    }

    private int bringIn(ImportOrder order) {
        try {
            SiteImport.Judged judged = imports.judge(order, new ProgressLine(out));
            ImportReport.of(judged).forEach(out::println);
            hints(judged.plan());
            if (order.dryRun()) {
                out.println("Nothing was changed (--dry-run).");
            } else {
                apply(judged);
            }
            return judged.plan().refused().isEmpty() ? 0 : 1;
        } catch (UnreadableList unreadable) {
            throw Refusal.data(unreadable.getMessage() + " Nothing was changed.");
        } catch (JdbiException away) {
            throw nothingChanged(away);
        }
    }

    private void apply(SiteImport.Judged judged) {
        if (!imports.apply(judged.plan())) {
            throw Refusal.data(
                    "Somebody has changed places meanwhile, and nothing was brought in. Give this command" + " again.");
        }
        out.println(
                judged.plan().changesSomething()
                        ? "Done: the line answers with them within seconds."
                        : "Nothing to change.");
        judged.lists().forEach(list -> putAside(list, judged));
    }

    /** What the command can do besides, and a page can't. */
    private void hints(ImportPlan plan) {
        if (plan.findings().stream()
                .anyMatch(it -> it.weight() == Weight.REFUSED && it.column().equals("services"))) {
            out.println("--services naloxone says it for all rows that say nothing of what is given out.");
        }
        if (plan.findings().stream()
                .anyMatch(it -> it.weight() == Weight.DOUBTED && it.column().equals("name"))) {
            out.println("--merge ID=OTHER makes one of two that are the same place, and keeps the other.");
        }
    }

    private static Refusal nothingChanged(JdbiException away) {
        return Refusal.data("The database did not take it, and nothing was changed: "
                + DatabaseTrouble.of(away).inWords() + ". Mend that, then give this command again.");
    }

    private int export(Path to) {
        try {
            List<SiteRecord> sites = imports.there();
            SiteExport.write(sites, here.resolve(to));
            out.println(sites.size() + (sites.size() == 1 ? " place is in " : " places are in ") + to + ".");
            return 0;
        } catch (UnreadableList unreadable) {
            throw Refusal.data(unreadable.getMessage() + " Nothing was written.");
        } catch (IOException | UncheckedIOException e) {
            throw Refusal.data(to + " can't be written: " + e.getMessage() + ".");
        } catch (JdbiException away) {
            throw Refusal.data("The database did not give them: "
                    + DatabaseTrouble.of(away).inWords() + ". Nothing was written.");
        }
    }

    private void putAside(SourceList list, SiteImport.Judged judged) {
        try {
            RefusedRows.write(list, judged.plan().refused(), here).ifPresent(written -> {
                written.kept()
                        .ifPresent(path -> out.println(path.getFileName()
                                + " is left as it is: somebody has mended rows in it that were not brought in yet."));
                out.println("The refused rows of " + list.file() + " are in "
                        + written.file().getFileName()
                        + ", each with what is wrong. Mend them there, and give that file to import.");
            });
        } catch (IOException e) {
            throw Refusal.data(
                    "All else was brought in, but the refused rows can't be written to " + here.toAbsolutePath() + ": "
                            + e.getMessage() + ". Give the command again from a folder that you may write to.");
        }
    }
}
