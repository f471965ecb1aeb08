package org.porchlight.staff;

/**
 * What hashing a password costs, which each hash carries with it: who steals the table pays it for every guess.
 *
 * @param kib the memory that one hash takes, in KiB
 * @param passes over that memory
 */
public record PasswordCost(int kib, int passes) {
    /**
     * 19 MiB, two passes: what OWASP asks at least, and what a small machine bears a few times at once.
     * https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html
     */
    public static final PasswordCost SERVICE = new PasswordCost(19 * 1024, 2);
}
