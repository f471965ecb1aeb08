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
import org.porchlight.staff.AccountStore;
import org.porchlight.staff.Accounts;
import org.porchlight.staff.DemoStaff;
import org.porchlight.staff.Invitations;
import org.porchlight.staff.Passwords;
import org.porchlight.staff.People;
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
    private final Sessions sessions;
    private final Tries tries;

    StaffPages(LineContext ground, Outgoing outgoing, Clocks clocks, boolean demo) {
        this.ground = ground;
        this.outgoing = outgoing;
        this.clocks = clocks;
        this.demo = demo;
        this.sessions = new Sessions(ground.database(), clocks.random(), clocks.real());
        this.tries = new Tries(clocks.real());
    }

    /** @param desk the pages of the desk */
    Console console(Pages pages, Carrier carrier, Words words, List<Section> desk) {
        List<Section> sections = new ArrayList<>(accounts(carrier, words));
        sections.addAll(desk);
        if (demo) {
            sections.add(new DemoEntrance(new DemoStaff(ground.database()), new People(store()), sessions));
        }
        return new Console(pages, sessions, sections);
    }

    private AccountStore store() {
        return new AccountStore(ground.database(), ground.keys(), outgoing.vault(), clocks.random(), clocks.real());
    }

    private List<Section> accounts(Carrier carrier, Words words) {
        var invitations = new Invitations(ground.database(), clocks.random(), clocks.real());
        var accounts = new Accounts(store(), new Passwords(clocks.random()), invitations, sessions);
        var people = new People(store());
        StaffPhones phones = phones(carrier, words);
        return List.of(
                new SignIn(accounts, sessions, tries, demo),
                new Join(invitations, accounts),
                new Confirm(accounts, sessions, tries),
                new MePages(people, sessions, accounts, phones, ground.line().zone()),
                new MyAccount(accounts),
                new MyPhone(phones, tries),
                new PeoplePages(people, invitations, ground.publicUrl()));
    }

    private StaffPhones phones(Carrier carrier, Words words) {
        return new StaffPhones(
                store(),
                outgoing.stops(),
                ground.callable(),
                new StaffPhones.Sender(carrier, words, ground.line().hotline()));
    }
}
