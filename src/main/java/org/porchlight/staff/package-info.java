/**
 * Keeps the people who answer: who they are, what they sign in with, which phone rings for them, when they answer, and
 * what they did. It knows no page, no call and no request; it never shows a phone number, not even to whom it belongs.
 * May import {@code outbox} and what lies below it; {@code callbacks}, {@code bridge}, {@code twilio}, {@code console},
 * {@code cli} and the wiring use it.
 *
 * <p>A method that takes a {@link org.jdbi.v3.core.Handle} first joins the caller's transaction and is committed with it;
 * one that doesn't has committed when it returns. The colleague who acts is held first, by {@link Acts#by}, then rows of
 * the vault, then all else. Each table has one class that writes it:
 *
 * <ul>
 *   <li>{@link StaffTable}: {@code staff}
 *   <li>{@link Acts}: {@code act}
 *   <li>{@link AccountTable}: {@code account}; {@link RecoveryCodes}: {@code recovery_code}; {@link WrongCodes}:
 *       {@code wrong_code}; {@link Invitations}: {@code invitation}; {@link Sessions}: {@code session}
 *   <li>{@link PhoneProofs}: {@code phone_proof}; {@link OnOffWords}: {@code on_off_word}
 *   <li>{@link ShiftTable}: {@code shift}; {@link Attendance}: {@code presence} and {@code pause}
 * </ul>
 *
 * <p>Accounts, told apart:
 *
 * <ul>
 *   <li>{@link NewAccounts}: makes one out of an invitation
 *   <li>{@link Accounts}: checks what a member of staff signs in with
 *   <li>{@link AccountChanges}: changes that, for who proves once more to be the owner
 *   <li>{@link CodeWatch}: wrong codes of one account, from wherever they come; {@link Tries}: tries from one place
 *   <li>{@link AccountNotices}: tells the owner
 *   <li>{@link OpenSessions}: who is signed in; {@link TokenMarks}: what is kept of a token
 * </ul>
 *
 * <p>When people answer, told apart:
 *
 * <ul>
 *   <li>{@link ShiftTimes}: one shift on the clock, every week or once (pure)
 *   <li>{@link Duty}: the shifts of one person, and what they said of their presence (pure)
 *   <li>{@link Coverage}: the duties of all, and the windows that they leave (pure)
 *   <li>{@link Shifts}: the coverage in memory, for callers
 *   <li>{@link ShiftTable}: the SQL
 *   <li>{@link ShiftEditor}: changes shifts
 *   <li>{@link Attendance}: changes presence and pause, by a tap
 *   <li>{@link StaffOnOffTexts}: changes presence by text
 *   <li>{@link Coordinators}: who of them is there, and word to all of them
 * </ul>
 */
package org.porchlight.staff;
