package org.porchlight.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the machine's own browser, one for the whole run, driven by Playwright; each test opens windows of its
 * own. Where there is none, tests that need it are skipped and say so; in CI they fail.
 */
public final class BrowserExtension implements ExecutionCondition, ParameterResolver {
    /** The lightest first. */
    private static final List<String> PROGRAMS =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--no-first-run",
            "--disable-sync",
            "--disable-component-update");

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        static Running start() {
            assertThat(program()).as("one of " + PROGRAMS + " is on the path").isPresent();
            Playwright playwright = Playwright.create();
            return new Running(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new LaunchOptions()
                                    .setExecutablePath(program().orElseThrow())
                                    .setArgs(ARGUMENTS)));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    private static Optional<Path> program() {
        return PROGRAMS.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return program().isPresent() || System.getenv("CI") != null
                ? ConditionEvaluationResult.enabled("")
                : ConditionEvaluationResult.disabled("No chromium on the path: the pages were not looked at.");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    /** The store of the whole run closes what it holds in the end. */
    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(BrowserExtension.class))
                .computeIfAbsent(Running.class, none -> Running.start(), Running.class)
                .browser();
    }
}
