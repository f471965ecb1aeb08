/**
 * Keeps the people who answer: who they are, what they sign in with, which phone rings for them, when they answer, and
 * what they did. It knows no page, no call and no request; it never shows a phone number, not even to whom it belongs. May
 * import {@code outbox} and what lies below it; {@code callbacks}, {@code bridge}, {@code twilio}, {@code console},
 * {@code cli} and the wiring use it.
 *
 * <p>Each table has one class that writes it: {@link org.porchlight.staff.StaffTable} {@code staff},
 * {@link org.porchlight.staff.ShiftTable} {@code shift}, {@link org.porchlight.staff.Attendance} {@code presence} and
 * {@code pause}, {@link org.porchlight.staff.Acts} {@code act}, {@link org.porchlight.staff.AccountTable} {@code account},
 * {@link org.porchlight.staff.RecoveryCodes} {@code recovery_code}, {@link org.porchlight.staff.Invitations}
 * {@code invitation}, {@link org.porchlight.staff.Sessions} {@code session}, and
 * {@link org.porchlight.staff.PhoneProofs} {@code phone_proof}. A method that takes a {@link org.jdbi.v3.core.Handle}
 * first joins the caller's transaction and is committed with it; one that doesn't has committed when it returns. Whoever
 * acts is held first, by {@link org.porchlight.staff.Acts#by}, then rows of the vault, then all else.
 *
 * <p>When people answer, told apart: {@link org.porchlight.staff.ShiftTimes} is one shift on the clock;
 * {@link org.porchlight.staff.Duty} is one person's shifts and what they said of their presence;
 * {@link org.porchlight.staff.Coverage} is everybody's, and the windows that it leaves (all three pure);
 * {@link org.porchlight.staff.Shifts} holds the coverage in memory, for callers;
 * {@link org.porchlight.staff.ShiftTable} is the SQL; {@link org.porchlight.staff.ShiftEditor} changes shifts;
 * {@link org.porchlight.staff.Attendance} changes presence, by a tap or, through
 * {@link org.porchlight.staff.StaffOnOffTexts}, by text.
 */
package org.porchlight.staff;
