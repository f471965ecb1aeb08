package org.porchlight.audit;

import java.nio.file.Path;
import java.util.List;

/**
 * What an audit is asked to look at besides the database.
 *
 * @param files logs of the host, or folders of them
 * @param backupDays how long backups are kept
 */
public record AuditOrder(List<Path> files, int backupDays) {
    public AuditOrder {
        files = List.copyOf(files);
    }
}
