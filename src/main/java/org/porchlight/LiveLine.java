package org.porchlight;

import io.javalin.Javalin;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.directory.Holidays;
import org.porchlight.directory.SiteFile;
import org.porchlight.directory.SiteSource;
import org.porchlight.directory.SiteStore;
import org.porchlight.privacy.KeyTrouble;
import org.porchlight.privacy.Keys;
import org.porchlight.process.Listening;
import org.porchlight.process.Refusal;
import org.porchlight.process.Serving;
import org.porchlight.script.Script;
import org.porchlight.settings.Settings;
import org.porchlight.twilio.TwilioAccount;
import org.porchlight.twilio.TwilioCarrier;

/** Live service: the web process on every address, against the real provider. It starts without its database too. */
public final class LiveLine implements Serving {
    private final Settings.Live settings;
    private final Database database;
    private final WebProcess line;
    private final Listening listening;
    private Javalin web;

    LiveLine(Settings.Live settings, Script script, Clocks clocks, Path here) {
        this.settings = settings;
        this.database = new Database(settings.database().value());
        this.listening = Listening.everywhere(settings.web().port());
        refuseWrongDatabase();
        this.line = new WebProcess(ground(settings, database), script, carrier(settings), clocks, sites(here));
    }

    private SiteSource sites(Path here) {
        return new SiteSource(
                new SiteStore(database.jdbi()),
                new SiteFile(here.resolve(".porchlight").resolve("sites.json")),
                Holidays.read(),
                false);
    }

    /** What live service stands on; the worker stands on the same. */
    static LineContext ground(Settings.Live settings, Database database) {
        return new LineContext(
                settings.line(),
                settings.web().publicUrl().toString(),
                settings.provider().authTokens(),
                keys(settings),
                database);
    }

    public static Keys keys(Settings.Live settings) {
        try {
            return Keys.read(settings.keys().value());
        } catch (KeyTrouble trouble) {
            throw Refusal.usage(trouble.getMessage());
        }
    }

    private void refuseWrongDatabase() {
        if (!database.answers()) {
            return;
        }
        SiteStore sites = new SiteStore(database.jdbi());
        if (!sites.made()) {
            throw Refusal.usage("DATABASE_URL names a database without our tables. Make them first, with: "
                    + "java -jar target/porchlight.jar migrate");
        }
        if (sites.anyDemo()) {
            throw Refusal.usage("DATABASE_URL names a database that holds demo places. A made-up address can cost a "
                    + "life: use another database, or delete from site where demo.");
        }
        if (madeUpStaff()) {
            throw Refusal.usage("DATABASE_URL names a database in which somebody made up is on shift: calls would be "
                    + "promised that nobody makes. Use another database, or take them out with staff remove.");
        }
    }

    /** No when nobody can tell: whoever is made up isn't counted anyway. */
    private boolean madeUpStaff() {
        try {
            return new StaffServices(database).demo().any();
        } catch (DatabaseAway away) {
            return false;
        }
    }

    static TwilioCarrier carrier(Settings.Live settings) {
        Settings.Provider provider = settings.provider();
        String user = provider.apiKey().map(Settings.ApiKey::sid).orElse(provider.accountSid());
        String secret = provider.apiKey()
                .map(Settings.ApiKey::secret)
                .orElse(provider.authTokens().getFirst())
                .value();
        return new TwilioCarrier(new TwilioAccount(provider.accountSid(), user, secret, Optional.empty()));
    }

    @Override
    public void start() {
        line.start();
        web = Javalin.create(config -> {
                    listening.into(config);
                    line.into(config);
                })
                .start();
    }

    @Override
    public void stop() {
        web.stop();
        line.close();
        database.close();
    }

    @Override
    public List<String> lines() {
        return List.of("Porchlight answers as " + settings.web().publicUrl() + " on port "
                + settings.web().port() + ".");
    }
}
