package org.porchlight.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.porchlight.database.Database;
import org.porchlight.database.DatabaseAway;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.messaging.Sms;
import org.porchlight.outbox.CallableNumbers;
import org.porchlight.outbox.Carrier;
import org.porchlight.privacy.StopList;
import org.porchlight.script.Words;

/**
 * Takes in the phones of members of staff: given once, proved by a code that is texted there, and from then on only in
 * the vault. Nobody is ever shown one again, not even whose it is. How often a phone may be given isn't counted here.
 */
public final class StaffPhones {
    private final Database database;
    private final ProvedPhones proved;
    private final PhoneProofs proofs;
    private final CallableNumbers callable;
    private final CodeTexts texts;
    private final AccountNotices notices;

    /** @param callable knows what may be rung, and what is ours */
    public StaffPhones(
            Database database,
            ProvedPhones proved,
            PhoneProofs proofs,
            CallableNumbers callable,
            CodeTexts texts,
            AccountNotices notices) {
        this.database = database;
        this.proved = proved;
        this.proofs = proofs;
        this.callable = callable;
        this.texts = texts;
        this.notices = notices;
    }

    /**
     * Texts codes to phones that members of staff have given.
     *
     * @param from the hotline's number
     */
    public record CodeTexts(StopList stops, Carrier carrier, Supplier<Words> words, PhoneNumber from) {
        private boolean reaches(PhoneNumber number) {
            return !stops.stopped(StopList.Kind.TEXTS, number);
        }

        private Carrier.Outcome send(PhoneNumber number, String code, Language language) {
            return carrier.text(
                    from,
                    number,
                    Sms.of(List.of(words.get()
                            .phrase(language, StaffPrompt.PHONE_CODE)
                            .in(Channel.TEXT, Map.of("code", code)))));
        }
    }

    /** What came of giving a phone. */
    public enum Given {
        /** A code is on its way, as far as anybody knows. */
        SENT,
        /** It is no phone that we may ring, or one of ours. */
        UNREACHABLE,
        /** The phone company doesn't take texts to it, or it stopped ours. */
        UNSENT
    }

    /** What came of typing a code. */
    public enum Proved {
        PROVED,
        WRONG,
        /** There is no code any more that could be right. */
        OVER
    }

    /**
     * Takes a phone in for ten minutes and texts a code there, once. A phone that was proved before stays until then.
     *
     * @throws DatabaseAway when it may not be committed; then nothing is texted
     */
    public Given give(UUID staff, String typed, Language language) {
        Optional<PhoneNumber> number = callable.keyed(typed).filter(callable::mayRing);
        if (number.isEmpty()) {
            return Given.UNREACHABLE;
        }
        if (!texts.reaches(number.get())) {
            return Given.UNSENT;
        }
        String code = commit(staff, handle -> proofs.begin(handle, staff, number.get()));
        return switch (texts.send(number.get(), code, language)) {
            case Carrier.Outcome.Accepted _, Carrier.Outcome.Unknown _ -> Given.SENT;
            case Carrier.Outcome.Refused _ -> {
                commit(staff, handle -> {
                    proofs.forget(handle, staff);
                    return true;
                });
                yield Given.UNSENT;
            }
        };
    }

    /**
     * Takes the phone in for good if that is the code, and tells the one before.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public Proved prove(UUID staff, String typed) {
        return commit(staff, handle -> switch (proofs.attempt(handle, staff, typed)) {
            case PhoneProofs.Tried.Right(PhoneNumber number) -> {
                notices.phoneGoes(handle, staff);
                proved.keep(handle, staff, number);
                yield Proved.PROVED;
            }
            case PhoneProofs.Tried.Wrong _ -> Proved.WRONG;
            case PhoneProofs.Tried.Over _ -> Proved.OVER;
        });
    }

    /**
     * Erases the phone of a member of staff, proved or not, and tells it so.
     *
     * @throws DatabaseAway when it may not be committed
     */
    public void forget(UUID staff) {
        commit(staff, handle -> {
            notices.phoneGoes(handle, staff);
            proofs.forget(handle, staff);
            proved.forget(handle, staff);
            return true;
        });
    }

    private <T> T commit(UUID staff, Function<Handle, T> work) {
        return database.commit(handle -> {
            proved.hold(handle, staff);
            return work.apply(handle);
        });
    }

    /**
     * Whether a code was sent that can still be typed.
     *
     * @throws DatabaseAway when nobody can tell
     */
    public boolean waiting(UUID staff) {
        return database.commit(handle -> proofs.waiting(handle, staff));
    }
}
