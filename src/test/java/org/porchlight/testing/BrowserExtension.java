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
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Lends a class of tests the machine's own browser, driven by Playwright; each test opens windows of its own. Classes
 * that run one after the other use the same browser, classes that run at a time one each, since Playwright takes one
 * thread at a time. Where there is none, tests that need it are skipped and say so; in CI they fail.
 */
public final class BrowserExtension implements ExecutionCondition, ParameterResolver {
    private static final Namespace OURS = Namespace.create(BrowserExtension.class);

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

    private record Running(Playwright playwright, Browser browser) {
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

        void end() {
            playwright.close();
        }
    }

    /** The browsers of a run, some of them lent. The store closes it in the end. */
    private record Browsers(BlockingDeque<Running> free) implements AutoCloseable {
        Loan lend() {
            Running running = free.pollLast();
            return new Loan(this, running == null ? Running.start() : running);
        }

        @Override
        public void close() {
            free.forEach(Running::end);
        }
    }

    /** A browser that a class of tests has; the store gives it back after the last of them. */
    private record Loan(Browsers browsers, Running running) implements AutoCloseable {
        @Override
        public void close() {
            browsers.free().addLast(running);
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

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Browsers browsers = context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(Browsers.class, none -> new Browsers(new LinkedBlockingDeque<>()), Browsers.class);
        return ofClass(context)
                .getStore(OURS)
                .computeIfAbsent(Loan.class, none -> browsers.lend(), Loan.class)
                .running()
                .browser();
    }

    private static ExtensionContext ofClass(ExtensionContext context) {
        ExtensionContext above = context;
        while (above.getTestMethod().isPresent()
                || above.getParent().flatMap(ExtensionContext::getTestClass).isPresent()) {
            above = above.getParent().orElseThrow();
        }
        return above;
    }
}
