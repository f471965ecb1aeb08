package org.porchlight;

import java.util.ArrayList;
import java.util.List;
import org.porchlight.console.Confirm;
import org.porchlight.console.Console;
import org.porchlight.console.DemoEntrance;
import org.porchlight.console.Join;
import org.porchlight.console.MePages;
import org.porchlight.console.MyAccount;
import org.porchlight.console.MyPhone;
import org.porchlight.console.PeoplePages;
import org.porchlight.console.Section;
import org.porchlight.console.SignIn;
import org.porchlight.outbox.Carrier;
import org.porchlight.script.Words;
import org.porchlight.staff.AccountTable;
import org.porchlight.staff.Accounts;
import org.porchlight.staff.CodeKeys;
import org.porchlight.staff.PasswordRule;
import org.porchlight.staff.Passwords;
import org.porchlight.staff.PhoneProofs;
import org.porchlight.staff.ProvedPhones;
import org.porchlight.staff.RecoveryCodes;
import org.porchlight.staff.Sessions;
import org.porchlight.staff.StaffPhones;
import org.porchlight.staff.Tries;
import org.porchlight.web.Pages;

/** The console, put together on the line's own ground. Where it differs in the demo is said here. */
final class StaffPages {
    private final LineContext ground;
    private final Outgoing outgoing;
    private final Clocks clocks;
    private final boolean demo;
    private final StaffServices staff;
    private final Sessions sessions;
    private final Tries tries;

    StaffPages(LineContext ground, Outgoing outgoing, Clocks clocks, boolean demo) {
        this.ground = ground;
        this.outgoing = outgoing;
        this.clocks = clocks;
        this.demo = demo;
        this.staff = new StaffServices(ground.database());
        this.sessions = staff.sessions(clocks);
        this.tries = new Tries(clocks.real());
    }

    /** @param desk the pages of the desk */
    Console console(Pages pages, Carrier carrier, Words words, List<Section> desk) {
        List<Section> sections = new ArrayList<>(accounts(carrier, words));
        sections.addAll(desk);
        if (demo) {
            sections.add(new DemoEntrance(staff.demo(), staff.people(clocks.real()), sessions));
        }
        return new Console(pages, sessions, sections);
    }

    private List<Section> accounts(Carrier carrier, Words words) {
        var invitations = staff.invitations(clocks);
        var keys = new CodeKeys(clocks.random(), clocks.real());
        var table = new AccountTable(outgoing.vault(), keys, new RecoveryCodes(ground.keys(), clocks.random()));
        var accounts = new Accounts(ground.database(), table, new Passwords(clocks.random()), invitations, sessions);
        var people = staff.people(clocks.real());
        var rule = new PasswordRule();
        StaffPhones phones = phones(carrier, words);
        return List.of(
                new SignIn(accounts, sessions, tries, demo),
                new Join(invitations, keys, accounts, rule),
                new Confirm(accounts, sessions, tries),
                new MePages(people, sessions, accounts, phones, ground.line().zone()),
                new MyAccount(accounts, rule),
                new MyPhone(phones, tries),
                new PeoplePages(people, invitations, ground.publicUrl()));
    }

    private StaffPhones phones(Carrier carrier, Words words) {
        return new StaffPhones(
                ground.database(),
                new ProvedPhones(outgoing.vault(), staff.table()),
                new PhoneProofs(outgoing.vault(), ground.keys(), clocks.random(), clocks.real()),
                ground.callable(),
                new StaffPhones.CodeTexts(
                        outgoing.stops(), carrier, words, ground.line().hotline()));
    }
}
