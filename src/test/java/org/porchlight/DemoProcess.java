package org.porchlight;

import io.javalin.Javalin;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.demo.DemoServe;
import org.porchlight.process.Listening;
import org.porchlight.process.Parent;
import org.porchlight.process.Running;
import org.porchlight.process.Serving;
import org.porchlight.settings.Secret;
import org.porchlight.settings.Settings;
import org.porchlight.settings.SettingsReader;

/** A demo with one page that counts its visits in the database, to be run in a process of its own and killed. */
final class DemoProcess {
    private DemoProcess() {}

    /** Arguments: the folder to start in, and the port. */
    public static void main(String[] arguments) {
        Path here = Path.of(arguments[0]);
        Settings.Demo settings =
                (Settings.Demo) SettingsReader.read(Map.of("PORT", arguments[1]), here, number -> Optional.empty());
        Running running = new Running();
        running.stopAtExit();
        if ("follow".equals(System.getProperty("porchlight.parent"))) {
            Parent.follow(running::stop);
        }
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        DemoServe serve = new DemoServe(settings, here, new SecureRandom(), running, out);
        System.exit(serve.run(
                context -> new Visits(Listening.onLoopback(settings.web().port()), context.jdbcUrl())));
    }

    private static final class Visits implements Serving {
        private final Listening listening;
        private final Javalin app;

        Visits(Listening listening, Secret jdbcUrl) {
            this.listening = listening;
            app = Javalin.create(config -> {
                listening.into(config);
                config.routes.get("/visits", context -> context.result(String.valueOf(visit(jdbcUrl))));
            });
        }

        private static int visit(Secret jdbcUrl) throws SQLException {
            try (Connection connection = DriverManager.getConnection(jdbcUrl.value());
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE IF NOT EXISTS visit ()");
                statement.execute("INSERT INTO visit DEFAULT VALUES");
                try (ResultSet count = statement.executeQuery("SELECT count(*) FROM visit")) {
                    count.next();
                    return count.getInt(1);
                }
            }
        }

        @Override
        public void start() {
            app.start();
        }

        @Override
        public void stop() {
            app.stop();
        }

        @Override
        public List<String> lines() {
            return List.of("visits  http://localhost:" + listening.port() + "/visits");
        }
    }
}
