package org.porchlight.listings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.directory.SiteRecord;
import org.porchlight.listings.ImportOrder.Assumed;
import org.porchlight.listings.SiteImport.Judged;

/** Judges lists against sites in memory, without a database. */
final class ListingsFixture {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private ListingsFixture() {}

    static Judged judged(List<SiteRecord> there, ImportOrder order, LocalDate today) {
        return SiteImport.judge(order, () -> new SiteImport.There(there, Map.of()), today, true, Progress.UNSEEN);
    }

    static Judged judged(List<SiteRecord> there, Path... files) {
        return judged(there, new ImportOrder(List.of(files), Optional.empty(), Assumed.NOTHING, false, false), TODAY);
    }

    static Path file(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
