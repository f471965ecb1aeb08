package org.porchlight.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a web server could do besides, and no page of ours asks for, is not there to be attacked. */
class LeftOutLibrariesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jetty.*websocket",
                "jetty.*jndi",
                "jetty.*plus",
                "jetty-ee\\d+-annotations",
                "jetty.*http2",
                "cockroach"
            })
    void no_library_does_what_nobody_asks_for(String name) {
        assertThat(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)))
                .extracting(entry -> Path.of(entry).getFileName().toString())
                .isNotEmpty()
                .noneMatch(jar -> jar.matches(name + ".*"));
    }
}
