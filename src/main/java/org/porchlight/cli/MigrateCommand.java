package org.porchlight.cli;

import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import picocli.CommandLine.Command;

/** {@code porchlight migrate}. */
@Command(name = "migrate", description = "Bring the database up to date.")
final class MigrateCommand implements Callable<Integer> {
    private final IntSupplier migrate;

    MigrateCommand(IntSupplier migrate) {
        this.migrate = migrate;
    }

    @Override
    public Integer call() {
        return migrate.getAsInt();
    }
}
