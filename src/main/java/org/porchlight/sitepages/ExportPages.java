package org.porchlight.sitepages;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.JdbiException;
import org.porchlight.console.Route;
import org.porchlight.console.Section;
import org.porchlight.console.Visit;
import org.porchlight.database.DatabaseAway;
import org.porchlight.listings.SiteExport;
import org.porchlight.listings.SiteImport;
import org.porchlight.staff.Role;
import org.porchlight.web.BriefFolder;

/** Gives all places out as a file, and the empty list to fill in. What was given out and is brought in again changes nothing. */
public final class ExportPages implements Section {
    private static final Map<String, String> TYPES = Map.of(
            "places.csv", "text/csv; charset=utf-8",
            "places.geojson", "application/geo+json",
            "places.zip", "application/zip");

    private final SiteImport imports;

    public ExportPages(SiteImport imports) {
        this.imports = imports;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(Role.COORDINATOR, ListPaths.TEMPLATE, ExportPages::template),
                Route.get(Role.COORDINATOR, ListPaths.EXPORT, this::export));
    }

    private static void template(Visit visit) throws IOException {
        try (InputStream template = SiteImport.class.getResourceAsStream("/listings/template.csv")) {
            attach(visit.ctx(), "places.csv");
            template.transferTo(visit.ctx().outputStream());
        }
    }

    private void export(Visit visit) throws IOException {
        String name = visit.ctx().pathParam("name");
        if (!TYPES.containsKey(name)) {
            throw new NotFoundResponse();
        }
        try (BriefFolder folder = new BriefFolder()) {
            Path file = folder.path().resolve(name);
            SiteExport.write(imports.there(), file);
            give(visit.ctx(), file, name);
        } catch (JdbiException away) {
            throw new DatabaseAway(away);
        }
    }

    /** Has the browser keep a file, rather than show it. */
    static void give(Context ctx, Path file, String name) throws IOException {
        attach(ctx, name);
        Files.copy(file, ctx.outputStream());
    }

    private static void attach(Context ctx, String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        ctx.contentType(TYPES.getOrDefault(plain, TYPES.get("places.csv")));
        ctx.header("Content-Disposition", "attachment; filename=\"" + plain + "\"");
    }
}
