package org.porchlight.callbacks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.conversation.Window;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;
import org.porchlight.staff.Act;
import org.porchlight.staff.Acts;
import org.porchlight.staff.Colleague;
import org.porchlight.staff.ShiftTable;

/**
 * Puts a request to practise with in the queue of one responder, who alone sees it. It rings only staff: the phone of a
 * coordinator who is there and gave one, else nobody but the responder. It counts nowhere and leaves that there was a
 * practice. One at a time for each responder; what is left of it goes after two hours.
 */
public final class Practice {
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofHours(2);

    private final Database database;
    private final Vault vault;
    private final CallbackTable table;
    private final Identities identities;
    private final ZoneId zone;

    public Practice(Database database, Vault vault, CallbackTable table, Identities identities, ZoneId zone) {
        this.database = database;
        this.vault = vault;
        this.table = table;
        this.identities = identities;
        this.zone = zone;
    }

    /**
     * Puts one there, in the place of an earlier one; committed on return.
     *
     * @param word the one to ask for, as a caller would have chosen
     * @return the request; empty when the responder was removed
     * @throws DatabaseAway when it may not be committed
     */
    public Optional<UUID> begin(UUID staff, Language language, String word, Instant now) {
        return database.commit(handle -> {
            Optional<Colleague> who = Colleague.stay(handle, staff);
            earlier(handle, staff).forEach(row -> table.erased(handle, row));
            who.ifPresent(it -> Acts.add(handle, it.alias(), Act.PRACTICE, now));
            return who.map(it -> put(handle, it, terms(language, now), word, now));
        });
    }

    private static List<UUID> earlier(Handle handle, UUID staff) {
        return handle.select("SELECT vault FROM callback WHERE practice_of = ? ORDER BY vault", staff)
                .mapTo(UUID.class)
                .list();
    }

    private Terms terms(Language language, Instant now) {
        var window = new Window(Window.Part.NEXT_HOUR, LocalDate.ofInstant(now, zone), now, now.plus(WINDOW), zone);
        return new Terms(language, window, true, true, false);
    }

    /** Nothing is ever asked for again with the mark: that is random, as the identity is. */
    private UUID put(Handle handle, Colleague who, Terms terms, String word, Instant now) {
        byte[] identity = identities.practice(handle);
        VaultEntry entry = entry(partner(handle, who.id(), now), word, now);
        return table.put(handle, new NewRequestRow(entry, identity, identity, terms, Optional.of(who.id())), now);
    }

    /** Found by the coordinator's phone, so that it goes with it. */
    private VaultEntry entry(Optional<PhoneNumber> partner, String word, Instant now) {
        return new VaultEntry(
                VaultKind.CALLBACK,
                new Secrets(partner, Optional.of(word)),
                partner.map(number -> vault.blind(VaultKind.STAFF, number.e164())),
                Optional.of(now.plus(KEPT)));
    }

    /** A coordinator who isn't there is not rung at night for a practice. */
    private Optional<PhoneNumber> partner(Handle handle, UUID staff, Instant now) {
        List<UUID> coordinators = handle.select("SELECT id FROM staff WHERE role <> 'responder' AND id <> ?", staff)
                .mapTo(UUID.class)
                .list();
        return new ShiftTable()
                .all(handle).stream()
                        .filter(it -> coordinators.contains(it.who().id())
                                && it.duty().covers(now))
                        .flatMap(it -> it.phone().stream())
                        .flatMap(phone -> vault.number(handle, phone).stream())
                        .findFirst();
    }
}
