package org.porchlight.demo;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.porchlight.settings.Secret;
import org.porchlight.settings.Settings;

/** What the demo's parts stand on: its folder, the running database, the token to sign with, the place of the keys. */
public record DemoGround(Path folder, Secret jdbcUrl, Secret authToken) {
    static DemoGround on(DemoFolder folder, DemoPostgres postgres, Settings.Demo settings, SecureRandom random) {
        Secret token = settings.provider(folder.authToken(random)).authTokens().getFirst();
        return new DemoGround(folder.path(), postgres.jdbcUrl(), token);
    }

    /** The keys file; {@code privacy} makes it and reads it. */
    public Path keys() {
        return folder.resolve("keys");
    }
}
