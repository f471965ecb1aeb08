package org.porchlight.registration;

import java.util.Arrays;
import java.util.Optional;

/** A form of the phone provider's, without which texts from a kind of number don't pass. */
public enum RegistrationForm {
    /** For long numbers of the United States. */
    TEN_DLC("10dlc"),
    /** For toll-free numbers of the United States and Canada. */
    TOLL_FREE("toll-free");

    private final String word;

    RegistrationForm(String word) {
        this.word = word;
    }

    /** Its name on the command line and in the names of files. */
    public String word() {
        return word;
    }

    /** The form of that name. */
    public static Optional<RegistrationForm> of(String word) {
        return Arrays.stream(values()).filter(form -> form.word.equals(word)).findFirst();
    }
}
