package org.porchlight.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The machine's own Chromium, driven by Playwright. Where there is none, tests that need it are skipped and say so; in
 * CI they fail.
 */
public final class Chromium implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--no-first-run",
            "--disable-sync",
            "--disable-component-update");

    private final Playwright playwright;
    private final Browser browser;

    public Chromium() {
        Optional<Path> program = program();
        if (System.getenv("CI") != null) {
            assertThat(program).as("chromium is on the path").isPresent();
        }
        assumeTrue(program.isPresent(), "No chromium on the path: the pages were not looked at.");
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(program.orElseThrow())
                        .setArgs(ARGUMENTS));
    }

    private static Optional<Path> program() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(Path.of(folder)::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
