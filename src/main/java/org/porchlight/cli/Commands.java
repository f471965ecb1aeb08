package org.porchlight.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.porchlight.privacy.MaskNumbers;
import org.porchlight.process.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/**
 * The command line: which commands there are, and what the terminal shows when one fails. Exit codes: 0 good,
 * 1 findings or data refused (or a mistake of ours), 2 bad usage or settings. No stack trace is ever printed.
 */
@Command(
        name = "porchlight",
        description = "A voice-and-SMS hotline for harm reduction.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = HelpCommand.class)
public final class Commands {
    private final Actions actions;

    public Commands(Actions actions) {
        this.actions = actions;
    }

    /** Runs one command and returns the exit code. */
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine keys = new CommandLine(new KeysCommand())
                .addSubcommand(new NewKeysCommand(actions::newKeys))
                .addSubcommand(new RotateKeysCommand(actions::rotateKeys))
                .addSubcommand(new RetireKeysCommand(actions::retireKeys))
                .addSubcommand(new LostKeysCommand(actions::giveUpLostKeys));
        return new CommandLine(this)
                .addSubcommand(new ServeCommand(actions::serve))
                .addSubcommand(new MigrateCommand(actions::migrate))
                .addSubcommand(new WorkCommand(actions::work))
                .addSubcommand(keys)
                .addSubcommand(new CheckCommand(actions::check, actions::fallback))
                .addSubcommand(new PlayCommand(actions::play))
                .addSubcommand(new StaffCommand(actions::staff))
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, line, parsed) -> failed(failure, line))
                .execute(arguments);
    }

    private static int failed(Exception failure, CommandLine line) {
        return switch (failure) {
            case CancellationException stopped -> 0;
            case Refusal refusal -> {
                line.getErr().println(refusal.getMessage());
                yield refusal.exitCode();
            }
            case Exception unexpected -> {
                line.getErr().println(MaskNumbers.masked(oneLine(unexpected)));
                yield 1;
            }
        };
    }

    /** Enough to report a mistake of ours: what, and where in our own code. */
    private static String oneLine(Exception unexpected) {
        String where = Arrays.stream(unexpected.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.porchlight"))
                .findFirst()
                .map(frame -> ", at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
        return "This is a mistake in Porchlight, please report it: "
                + unexpected.getClass().getName() + where + ".";
    }
}
