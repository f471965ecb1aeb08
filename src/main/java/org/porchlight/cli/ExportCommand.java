package org.porchlight.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads {@code porchlight export}. */
@Command(name = "export", description = "Write all places to a file: CSV, GeoJSON, or an HSDS 3.1 package.")
final class ExportCommand implements Callable<Integer> {
    private final ToIntFunction<SitesOrder> exports;

    @Parameters(
            paramLabel = "TO",
            description = "places.csv, places.geojson, or for HSDS places.zip or the name of a folder. What is there is"
                    + " written over.")
    private Path to;

    ExportCommand(ToIntFunction<SitesOrder> exports) {
        this.exports = exports;
    }

    @Override
    public Integer call() {
        return exports.applyAsInt(new SitesOrder.Export(to));
    }
}
