package org.porchlight.demo;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Finds PostgreSQL's programs for one folder. The library remembers by its resolver alone where it unpacked programs;
 * with one resolver for all folders, a second server of a process runs programs that go away with the first one's
 * folder.
 */
record DemoPrograms(Path folder) implements PgBinaryResolver {
    @Override
    public InputStream getPgBinary(String system, String machine) throws IOException {
        return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
    }
}
