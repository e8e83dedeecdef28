package org.quotient.corpus;

import java.io.Serializable;

/**
 * Something in the input that can't be used, said so that its owner can mend it. Holds no text of a transcript.
 *
 * @param reason a short stable name, such as {@code unsupported_format}
 * @param sentence what can't be done and why, without place and full stop
 * @param place where
 */
public record Problem(String reason, String sentence, Place place) implements Serializable {

    @Override
    public String toString() {
        return sentence + " (" + place + ")";
    }
}
