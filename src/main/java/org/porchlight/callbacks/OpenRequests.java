package org.porchlight.callbacks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.porchlight.conversation.TextExpiry;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.Blind;
import org.porchlight.privacy.Opened;
import org.porchlight.privacy.Secrets;
import org.porchlight.privacy.Vault;
import org.porchlight.privacy.VaultKind;
import org.porchlight.staff.Acts;
import org.porchlight.staff.Colleague;

/**
 * Finds open callback requests, and locks them until the end of the transaction. Locks are taken in this order, by every
 * transaction that takes more than one, so that no two wait for each other in a circle: the contact of a draft, the
 * number, the room in a window ({@link WindowRoom}), the responder, the request's row of the vault (of several the lower id
 * first), the request, its bridge, the rows of the vault that hold phones of staff. It is the order in which rows go when
 * a caller withdraws or a responder is removed. Changes nothing.
 */
public final class OpenRequests {
    private final Vault vault;
    private final CallbackHashes hashes;
    private final Acts acts;

    public OpenRequests(Vault vault, CallbackHashes hashes, Acts acts) {
        this.vault = vault;
        this.hashes = hashes;
        this.acts = acts;
    }

    /**
     * A request and the responder who acts on it, both locked.
     *
     * @param responder empty when they were removed
     * @param request empty when it is over
     */
    public record Held(Handle handle, Optional<Colleague> responder, Optional<OpenRequest> request) {
        /** The request, where this responder has its lease. */
        public Optional<OpenRequest> leased(Instant now) {
            return responder.flatMap(who -> request.filter(open -> open.heldBy(who.id(), now)));
        }
    }

    /** Whether there is none at all. */
    boolean none(Handle handle) {
        return handle.select("SELECT NOT EXISTS (SELECT FROM callback)")
                .mapTo(boolean.class)
                .one();
    }

    /** A request as it stands now; not locked. */
    public Optional<OpenRequest> find(Handle handle, UUID request) {
        return handle.select(OpenRequest.SELECT + "WHERE callback.id = ?", request)
                .map(OpenRequest::of)
                .findOne();
    }

    /** The requests for a number; not locked. */
    List<OpenRequest> find(Handle handle, PhoneNumber number) {
        return handle.createQuery(OpenRequest.SELECT + "WHERE callback.vault = ANY (:rows)")
                .bindArray("rows", UUID.class, rows(handle, number))
                .map(OpenRequest::of)
                .list();
    }

    /** The rows of the vault that hold a request for this number. */
    List<UUID> rows(Handle handle, PhoneNumber number) {
        return vault.find(handle, blind(number));
    }

    /** By what the row of the vault that holds a request for this number is found. */
    Blind blind(PhoneNumber number) {
        return vault.blind(VaultKind.CALLBACK, number.e164());
    }

    /** Locks a request with its row of the vault; empty when it is over. */
    public Optional<OpenRequest> hold(Handle handle, UUID request) {
        lockRow(handle, request);
        return lock(handle, request);
    }

    /** Locks a request, and the responder who acts on it. */
    Held hold(Handle handle, UUID request, UUID staff) {
        Optional<Colleague> responder = acts.by(handle, staff);
        return new Held(handle, responder, hold(handle, request));
    }

    /** Locks the number of a request first: for whoever begins a text to the caller, or stops calls to the number. */
    Held holdWithNumber(Handle handle, UUID request, UUID staff) {
        find(handle, request)
                .flatMap(open -> vault.number(handle, open.vault()))
                .ifPresent(number -> hashes.lockNumber(handle, number));
        return hold(handle, request, staff);
    }

    /** Locks a number: until the end of the transaction, all else that is done about it waits. */
    void lockNumber(Handle handle, PhoneNumber number) {
        hashes.lockNumber(handle, number);
    }

    /** Locks a number, and all requests for it. */
    List<OpenRequest> hold(Handle handle, PhoneNumber number) {
        hashes.lockNumber(handle, number);
        return handle
                .createQuery("SELECT id FROM vault WHERE id = ANY (:rows) ORDER BY id FOR UPDATE")
                .bindArray("rows", UUID.class, rows(handle, number))
                .mapTo(UUID.class)
                .list()
                .stream()
                .flatMap(row -> ofRow(handle, row).flatMap(it -> lock(handle, it)).stream())
                .toList();
    }

    private static Optional<UUID> ofRow(Handle handle, UUID row) {
        return handle.select("SELECT id FROM callback WHERE vault = ?", row)
                .mapTo(UUID.class)
                .findOne();
    }

    /** Finds the row of the vault of the request for this number and word, however that is written; not locked. */
    Optional<UUID> row(Handle handle, PhoneNumber number, Optional<String> word) {
        return rows(handle, number).stream()
                .filter(row ->
                        vault.open(handle, row) instanceof Opened.Found(Secrets secrets) && secrets.asksFor(word))
                .findFirst();
    }

    /** Locks a row of the vault that a request has; false when it is over. */
    boolean holdRow(Handle handle, UUID row) {
        return handle.select("SELECT id FROM vault WHERE id = ? FOR UPDATE", row)
                .mapTo(UUID.class)
                .findOne()
                .isPresent();
    }

    private static void lockRow(Handle handle, UUID request) {
        handle.execute("SELECT FROM vault WHERE id = (SELECT vault FROM callback WHERE id = ?) FOR UPDATE", request);
    }

    private Optional<OpenRequest> lock(Handle handle, UUID request) {
        handle.execute("SELECT FROM callback WHERE id = ? FOR UPDATE", request);
        return find(handle, request);
    }

    /**
     * Locks some of the requests that are to be ended because their window is over, but those that another transaction
     * has locked. Not what a responder holds: nobody's call is torn away, and it ends with the lease. Nor what waits for
     * a coordinator to say how the call went.
     *
     * @param patience how long after its window a request waits for a coordinator
     */
    List<OpenRequest> holdOver(Handle handle, Duration patience, int most, Instant now) {
        List<UUID> over = handle.createQuery("""
            SELECT callback.id
            FROM callback JOIN vault ON vault.id = callback.vault
            WHERE window_until <= :now AND (taken_by IS NULL OR taken_until <= :now)
              AND (window_until <= :longAgo OR NOT (owed OR handed_on AND tries > 0))
            LIMIT :most FOR UPDATE OF vault, callback SKIP LOCKED
            """)
                .bind("now", now)
                .bind("longAgo", now.minus(patience))
                .bind("most", most)
                .mapTo(UUID.class)
                .list();
        return handle.createQuery(OpenRequest.SELECT + "WHERE callback.id = ANY (:over)")
                .bindArray("over", UUID.class, over)
                .map(OpenRequest::of)
                .list();
    }

    /** Locks some of the requests whose caller was asked by text if now is good, and let the question pass. */
    List<OpenRequest> holdUnanswered(Handle handle, int most, Instant now) {
        return handle
                .createQuery("""
                    SELECT callback.id FROM callback JOIN vault ON vault.id = callback.vault
                    WHERE asking = 'asked' AND (asked_at <= :asked OR window_until <= :now)
                    ORDER BY vault.id LIMIT :most FOR UPDATE OF vault SKIP LOCKED
                    """)
                .bind("asked", now.minus(TextExpiry.QUESTION))
                .bind("now", now)
                .bind("most", most)
                .mapTo(UUID.class)
                .list()
                .stream()
                .flatMap(request -> lock(handle, request).stream())
                .toList();
    }
}
