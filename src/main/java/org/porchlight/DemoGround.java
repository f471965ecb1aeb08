package org.porchlight;

import java.nio.file.Path;

/** What the demo's parts stand on: its folder, the running database, the token to sign with, the place of the keys. */
record DemoGround(Path folder, Secret jdbcUrl, Secret authToken) {
    /** The keys file; {@code privacy} makes it and reads it. */
    Path keys() {
        return folder.resolve("keys");
    }
}
