package org.porchlight.demo;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.porchlight.settings.Secret;
import org.porchlight.settings.Settings;

/** The demo's folder, its running database, and the token that its simulated provider signs with. */
public record DemoContext(Path folder, Secret jdbcUrl, Secret authToken) {
    static DemoContext on(DemoFolder folder, DemoPostgres postgres, Settings.Demo settings, SecureRandom random) {
        Secret token = settings.provider(folder.authToken(random)).authTokens().getFirst();
        return new DemoContext(folder.path(), postgres.jdbcUrl(), token);
    }

    /** Returns the file with the demo's keys; the first start writes it. */
    public Path keys() {
        return folder.resolve("keys");
    }
}
