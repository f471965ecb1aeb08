package org.porchlight;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.porchlight.Services.DirectoryPages;
import org.porchlight.callbacks.Floods;
import org.porchlight.callbacks.PersonTexts;
import org.porchlight.callbacks.Queue;
import org.porchlight.callbacks.Watch;
import org.porchlight.console.Cards;
import org.porchlight.console.Confirm;
import org.porchlight.console.Console;
import org.porchlight.console.DemoEntrance;
import org.porchlight.console.DispositionPages;
import org.porchlight.console.FloodPages;
import org.porchlight.console.Following;
import org.porchlight.console.HomePages;
import org.porchlight.console.Join;
import org.porchlight.console.KeptPage;
import org.porchlight.console.LogPage;
import org.porchlight.console.MePages;
import org.porchlight.console.MyAccount;
import org.porchlight.console.MyPhone;
import org.porchlight.console.MyWord;
import org.porchlight.console.PeoplePages;
import org.porchlight.console.PracticePage;
import org.porchlight.console.QueuePages;
import org.porchlight.console.RequestPages;
import org.porchlight.console.Section;
import org.porchlight.console.ShiftPages;
import org.porchlight.console.SignIn;
import org.porchlight.console.TextPages;
import org.porchlight.console.WallClock;
import org.porchlight.outbox.Textables;
import org.porchlight.places.SiteTrouble;
import org.porchlight.reports.ReportPages;
import org.porchlight.script.Script;
import org.porchlight.script.Words;
import org.porchlight.staff.AccountChanges;
import org.porchlight.staff.AccountNotices;
import org.porchlight.staff.AccountTable;
import org.porchlight.staff.Accounts;
import org.porchlight.staff.CodeKeys;
import org.porchlight.staff.CodeWatch;
import org.porchlight.staff.NewAccounts;
import org.porchlight.staff.PasswordRule;
import org.porchlight.staff.Passwords;
import org.porchlight.staff.RecoveryCodes;
import org.porchlight.staff.StaffPhones;
import org.porchlight.staff.Tries;
import org.porchlight.web.Bell;
import org.porchlight.web.Pages;

/** Makes the staff pages, and the sign-in by button that only the demo has. */
final class ConsolePages implements AutoCloseable {
    private final BaseServices base;
    private final CallbackServices callbacks;
    private final WallClock wall;
    private final AccountNotices notices;
    private final PasswordRule passwordRule = new PasswordRule();
    private final Tries tries;
    private final Queue queue;
    private final Cards cards;
    private final Bell bell = new Bell();
    private final Following following;
    private final Console console;
    private Confirm confirm;

    /**
     * Makes the pages of one web process.
     *
     * @param script has the sentences that responders say
     * @param turns knows the sites as callers are told of them
     * @param degraded what of the line doesn't work as it should, a sentence each
     */
    ConsolePages(
            Services services,
            Supplier<Script> script,
            SwitchboardServices turns,
            Supplier<List<String>> degraded,
            Pages pages) {
        this.base = services.base();
        this.callbacks = services.callbacks();
        this.following = new Following(bell, base.staff().sessions());
        var real = base.clocks().real();
        this.wall = new WallClock(real, base.zone());
        this.tries = new Tries(real);
        this.notices = new AccountNotices(base.database(), base.outgoing().outbox(), real);
        this.queue = new Queue(base.database(), base.privacy().vault());
        Supplier<Words> words = () -> script.get().words();
        this.cards = cards(words);
        this.console = new Console(
                pages,
                base.staff().sessions(),
                base.staff().open(),
                sections(services, script, words, turns, degraded));
    }

    private Cards cards(Supplier<Words> words) {
        var onShift = base.onShift();
        return new Cards(queue, callbacks.bridging().progress(), onShift.shifts(), onShift.coordinators(), words);
    }

    private List<Section> sections(
            Services services,
            Supplier<Script> script,
            Supplier<Words> words,
            SwitchboardServices turns,
            Supplier<List<String>> degraded) {
        List<Section> sections = new ArrayList<>(accounts(services.phones(words, notices)));
        sections.addAll(requests(turns.textables()));
        sections.addAll(shifts(degraded, turns::siteTroubles, services));
        String operator = base.settings().line().operator().name();
        sections.add(new ReportPages(services.fold().reports(), base.staff().acts(), wall, operator));
        var told = new DirectoryPages.Told(turns.sites()::told, turns.directory());
        sections.addAll(DirectoryPages.of(services, words, told, confirm, wall));
        if (base.settings().demo()) {
            sections.add(new DemoEntrance(
                    base.staff().demo(), base.staff().people(), base.staff().sessions()));
        }
        return sections;
    }

    private List<Section> accounts(StaffPhones phones) {
        var staff = base.staff();
        var settings = base.settings();
        var clocks = base.clocks();
        var keys = new CodeKeys(clocks.random(), clocks.real());
        var table = new AccountTable(
                base.privacy().vault(), keys, new RecoveryCodes(base.privacy().keys(), clocks.random()));
        var codes = new CodeWatch(table, notices, clocks.real());
        var passwords = new Passwords(settings.passwordCost(), clocks.random());
        var accounts = new Accounts(base.database(), table, passwords, codes);
        var changes = new AccountChanges(base.database(), table, passwords, codes, staff.sessions());
        var joins = new NewAccounts(base.database(), table, passwords, codes, staff.invitations(), staff.sessions());
        confirm = new Confirm(accounts, staff.sessions(), tries);
        List<Section> sections = new ArrayList<>(mine(phones, accounts));
        sections.addAll(List.of(
                new SignIn(accounts, staff.sessions(), tries, settings.proxies(), settings.demo()),
                new Join(staff.invitations(), keys, joins, passwordRule),
                confirm,
                new MyAccount(changes, passwordRule, tries)));
        return sections;
    }

    private List<Section> mine(StaffPhones phones, Accounts accounts) {
        var staff = base.staff();
        String address = base.settings().publicUrl();
        return List.of(
                new MePages(
                        staff.people(),
                        staff.open(),
                        accounts,
                        new MePages.OfTheirs(phones, staff.onOffWords()),
                        base.zone()),
                new MyPhone(phones, accounts, tries),
                new MyWord(staff.onOffWords()),
                new PeoplePages(staff.people(), staff.invitations(), notices, address));
    }

    private List<Section> requests(Textables textables) {
        var outbox = base.outgoing().outbox();
        var texts = new PersonTexts(callbacks.held(), callbacks.table(), callbacks.consent(), outbox, textables);
        return List.of(
                new QueuePages(queue, callbacks.leases(), wall),
                new RequestPages(cards, callbacks.leases(), callbacks.bridging().bridges(), wall),
                new TextPages(cards, callbacks.textFirst(), texts, wall),
                new DispositionPages(cards, callbacks.dispositions(), wall),
                new FloodPages(new Floods(base.staff().acts()), wall),
                new PracticePage(callbacks.practice(), wall));
    }

    private List<Section> shifts(
            Supplier<List<String>> degraded, Supplier<List<SiteTrouble>> places, Services services) {
        var onShift = base.onShift();
        var watch = new Watch(base.database(), onShift.shifts(), base.zone());
        return List.of(
                new HomePages(queue, onShift.attendance(), watch, services.tasks(), degraded, places, wall),
                new ShiftPages(base.staff().shiftEditor(), onShift.shifts(), onShift.attendance(), wall),
                new LogPage(base.staff().acts(), base.records().feedback(), wall),
                new KeptPage(base.outgoing().copy(), wall),
                following);
    }

    Console console() {
        return console;
    }

    /** Has open pages look again: something that they show has changed. */
    void tell() {
        bell.ring();
    }

    /** Ends the streams of open pages. */
    @Override
    public void close() {
        following.close();
    }
}
