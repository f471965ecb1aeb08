package org.porchlight.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.porchlight.audit.AuditOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads the command {@code porchlight audit} into an {@link AuditOrder}. */
@Command(name = "audit", description = "Look whether the installation keeps what the line says of privacy.")
final class AuditCommand implements Callable<Integer> {
    private static final String DAYS = "35";

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description =
                    "Logs of this host to look into, or folders of them. The line's own folder is looked into anyway.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--backup-days",
            paramLabel = "DAYS",
            defaultValue = DAYS,
            description = "How long backups are kept; " + DAYS + " if not given. Keys are to be no older.")
    private int backupDays;

    private final ToIntFunction<AuditOrder> audit;

    AuditCommand(ToIntFunction<AuditOrder> audit) {
        this.audit = audit;
    }

    @Override
    public Integer call() {
        return audit.applyAsInt(new AuditOrder(files, backupDays));
    }
}
