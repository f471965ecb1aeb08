package org.porchlight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.porchlight.listings.ImportOrder;
import org.porchlight.listings.ImportOrder.Assumed;
import org.porchlight.places.SiteKind;
import org.porchlight.places.SiteService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads {@code porchlight import} into a {@link SitesOrder}. */
@Command(
        name = "import",
        description = {
            "Bring your own places in: from CSV, GeoJSON or an HSDS package.",
            "All files are read and judged first; then everything is entered at once, or nothing. Given again, the"
                + " same list changes nothing. Rows that are refused go to a file of their own, to be mended and given"
                + " again."
        })
final class ImportCommand implements Callable<Integer> {
    private static final String TEMPLATE = "/listings/template.csv";

    private final ToIntFunction<SitesOrder> imports;
    private final PrintWriter out;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description =
                    "A .csv or .geojson file, or an HSDS package: its folder, its datapackage.json, or a .zip of it.")
    private List<Path> files = List.of();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "What the list is called from month to month; else its file's name without a date.")
    private String source;

    @Option(
            names = "--services",
            split = ",",
            converter = TypedValues.Service.class,
            paramLabel = "naloxone",
            description = "What every place offers of which the list doesn't say what it offers.")
    private List<SiteService> services = List.of();

    @Option(
            names = "--kind",
            converter = TypedValues.Kind.class,
            paramLabel = "pharmacy",
            description = "What every place is of which the list doesn't say what it is; else staffed.")
    private SiteKind kind;

    @Option(names = "--replace", description = "Remove places that are no longer in their list, rather than mark them.")
    private boolean replace;

    @Option(names = "--dry-run", description = "Say what would be done, and change nothing.")
    private boolean dryRun;

    @Option(
            names = "--merge",
            paramLabel = "ID=OTHER",
            description = "Take the first place out, which is the other one; lists don't bring it back.")
    private Map<String, String> merged = Map.of();

    @Option(names = "--template", description = "Print a CSV file to fill in, with two made-up places in it.")
    private boolean template;

    ImportCommand(ToIntFunction<SitesOrder> imports, PrintWriter out) {
        this.imports = imports;
        this.out = out;
    }

    @Override
    public Integer call() {
        WrongUse.refuse(
                spec,
                (template ? 1 : 0) + (files.isEmpty() ? 0 : 1) + (merged.isEmpty() ? 0 : 1) != 1,
                "Name the files to bring in, or --template or --merge alone.");
        if (!merged.isEmpty()) {
            return imports.applyAsInt(new SitesOrder.Merge(merged));
        }
        if (template) {
            out.print(template());
            out.flush();
            return 0;
        }
        var assumed = new Assumed(
                services.stream().map(SiteService::code).collect(Collectors.toCollection(TreeSet::new)),
                Optional.ofNullable(kind).map(SiteKind::code));
        var order = new ImportOrder(files, Optional.ofNullable(source), assumed, replace, dryRun);
        return imports.applyAsInt(new SitesOrder.Import(order));
    }

    private static String template() {
        try (var file = ImportCommand.class.getResourceAsStream(TEMPLATE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
