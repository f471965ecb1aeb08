package org.porchlight.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.porchlight.process.Refusal;
import org.porchlight.settings.ScriptFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/**
 * Reads the command line: which commands there are, and what the terminal shows when one fails. Exit codes: 0 good,
 * 1 findings or data refused (or a mistake of ours), 2 bad usage or settings. No stack trace is ever printed.
 */
@Command(
        name = "porchlight",
        description = "A voice-and-SMS hotline for harm reduction.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = HelpCommand.class)
public final class Commands {
    private static final String[] ORDER = {
        "help",
        "serve",
        "migrate",
        "work",
        "keys",
        "rehearse",
        "audit",
        "doctor",
        "register",
        "check",
        "map",
        "transcript",
        "understand",
        "play",
        "staff",
        "import",
        "export"
    };

    private final Supplier<Actions> actions;
    private final Supplier<Actions> rehearsing;
    private final ScriptUses scripts;
    private final Terminal terminal;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Acting acting;

    /**
     * @param actions asked only by commands that need the settings; a wrong setting is a {@link Refusal}
     * @param rehearsing the same in live service with settings that are made up
     * @param scripts what commands do that need only scripts
     */
    public Commands(Supplier<Actions> actions, Supplier<Actions> rehearsing, ScriptUses scripts, Terminal terminal) {
        this.actions = actions;
        this.rehearsing = rehearsing;
        this.scripts = scripts;
        this.terminal = terminal;
        this.out = terminal.out();
        this.err = terminal.err();
        this.acting = new Acting(actions, err);
    }

    /** Runs one command and returns the exit code. */
    public int run(String... arguments) {
        CommandLine keys = new CommandLine(new KeysCommands(acting::reading, acting::changing, out));
        CommandLine all = new CommandLine(this)
                .addSubcommand(inOrder(keys, "new", "rotate", "retire", "lost"))
                .addSubcommand(new CheckCommand(this::chosen, scripts, out))
                .addSubcommand(new MapCommand(this::chosen, out))
                .addSubcommand(new TranscriptCommand(this::chosen, scripts, out))
                .addSubcommand(new UnderstandCommand(this::chosen, scripts, terminal))
                .addSubcommand(new AuditCommand(order -> acting.reading().audit(order)))
                .addSubcommand(new DoctorCommand(order -> actions.get().doctor(order)))
                .addSubcommand(new RegisterCommand(actions, scripts, out))
                .addSubcommand(new StaffCommands(
                        order -> (order.changes() ? acting.changing() : acting.reading()).staff(order)))
                .addSubcommand(new ImportCommand(order -> acting.changing().sites(order), out))
                .addSubcommand(new ExportCommand(order -> acting.reading().sites(order)));
        return withHelp(inOrder(all, ORDER))
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, line, parsed) -> new Failures(err).said(failure))
                .execute(arguments);
    }

    /** Has every command explain itself, and the whole say which version it is. */
    private static CommandLine withHelp(CommandLine line) {
        line.getCommandSpec()
                .version("porchlight " + version())
                .addOption(OptionSpec.builder("-v", "--version")
                        .versionHelp(true)
                        .description("Say which version this is.")
                        .build());
        explained(line);
        return line;
    }

    private static void explained(CommandLine line) {
        if (!(line.getCommand() instanceof HelpCommand)) {
            line.getCommandSpec()
                    .addOption(OptionSpec.builder("-h", "--help")
                            .usageHelp(true)
                            .description("Show this help.")
                            .build());
        }
        line.getSubcommands().values().forEach(Commands::explained);
    }

    /** As the build wrote it into the jar. */
    private static String version() {
        return Optional.ofNullable(Commands.class.getPackage().getImplementationVersion())
                .orElse("built from source, without a version");
    }

    /** The scripts in the folder that a command names, else the usual ones, for which alone the settings are read. */
    private ScriptFolder chosen(Optional<Path> folder) {
        return folder.map(scripts.in()).orElseGet(() -> actions.get().scripts());
    }

    /** Has help show the commands in the order in which an operator meets them; picocli sorts methods by name. */
    private static CommandLine inOrder(CommandLine line, String... names) {
        Map<String, CommandLine> commands = new LinkedHashMap<>(line.getSubcommands());
        commands.keySet().forEach(line.getCommandSpec()::removeSubcommand);
        for (String name : names) {
            line.addSubcommand(name, commands.get(name));
        }
        return line;
    }

    @Command(name = "serve", description = "Answer calls and texts. With no live setting: the demo.")
    int serve() {
        return actions.get().serve();
    }

    @Command(
            name = "rehearse",
            description = {
                "Start as serve does, with no setting, database or provider; take some turns; end.",
                "With java -XX:AOTCacheOutput=porchlight.aot -jar … it writes what lets serve start faster."
            })
    int rehearse() {
        return rehearsing.get().rehearse();
    }

    @Command(name = "migrate", description = "Bring the database up to date.")
    int migrate(
            @Option(
                            names = "--after-restore",
                            description =
                                    "The database comes from a backup: nothing that it promises is acted on until a"
                                            + " coordinator says so.")
                    boolean afterRestore) {
        return acting.changing().migrate(afterRestore);
    }

    @Command(name = "work", description = "Do what happens in the background: the worker beside serve.")
    int work() {
        return actions.get().work();
    }

    @Command(name = "play", description = "Call or text the line from this terminal.")
    int play() {
        return actions.get().play();
    }
}
