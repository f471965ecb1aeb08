package org.porchlight.callbacks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultEntry;
import org.porchlight.privacy.VaultKind;
import org.porchlight.speech.Window;
import org.porchlight.staff.Act;
import org.porchlight.staff.Acts;
import org.porchlight.staff.Colleague;
import org.porchlight.staff.Coordinators;

/**
 * Puts a request to practise with in the queue of one responder, who alone sees it. It rings only staff: the phone of a
 * coordinator who is there and gave one, else nobody but the responder. It counts nowhere and leaves that there was a
 * practice. One at a time for each responder; what is left of it goes after two hours.
 */
public final class Practice {
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofHours(2);

    private final Acts acts;
    private final Coordinators coordinators;
    private final Vault vault;
    private final CallbackTable table;
    private final Identities identities;

    public Practice(Acts acts, Coordinators coordinators, Vault vault, CallbackTable table, Identities identities) {
        this.acts = acts;
        this.coordinators = coordinators;
        this.vault = vault;
        this.table = table;
        this.identities = identities;
    }

    /**
     * Puts one there, in the place of an earlier one; committed on return.
     *
     * @param word the one to ask for, as a caller would have chosen
     * @param at now, in the zone of the practice's window
     * @return the request; empty when the responder was removed
     * @throws DatabaseAway when it may not be committed
     */
    public Optional<UUID> begin(UUID staff, Language language, String word, ZonedDateTime at) {
        return acts.commit(staff, (handle, who) -> {
            earlier(handle, staff).forEach(row -> table.erased(handle, row));
            acts.add(handle, who, Act.PRACTICE, at.toInstant());
            return put(handle, who, terms(language, at), word, at.toInstant());
        });
    }

    private static List<UUID> earlier(Handle handle, UUID staff) {
        return handle.select("SELECT vault FROM callback WHERE practice_of = ? ORDER BY vault", staff)
                .mapTo(UUID.class)
                .list();
    }

    private static Terms terms(Language language, ZonedDateTime at) {
        Instant now = at.toInstant();
        var window = new Window(Window.Part.NEXT_HOUR, at.toLocalDate(), now, now.plus(WINDOW), at.getZone());
        return new Terms(language, window, true, true, false);
    }

    private UUID put(Handle handle, Colleague who, Terms terms, String word, Instant now) {
        byte[] identity = identities.practice(handle);
        VaultEntry entry = entry(partner(handle, who.id(), now), word, now);
        return table.put(handle, new NewRequestRow(entry, identity, terms, Optional.of(who.id())), now);
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
        return coordinators.phonesBut(handle, staff, now).stream()
                .flatMap(phone -> vault.number(handle, phone).stream())
                .findFirst();
    }
}
