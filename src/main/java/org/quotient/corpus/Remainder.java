package org.quotient.corpus;

import java.util.HexFormat;

/**
 * The content of a transcript from which turns were taken out. Follows from the content that it had and from the turns
 * alone, in whatever order and in however many steps they are taken.
 */
public final class Remainder {

    private final byte[] content;

    /** @param content as {@link Transcript#content} or another remainder says */
    public Remainder(String content) {
        this.content = HexFormat.of().parseHex(content);
    }

    /**
     * Takes a turn out.
     *
     * @param role its speaker's
     * @param start its first code point in the transcript
     */
    public Remainder without(int number, String role, int start, String text) {
        byte[] turn = HexFormat.of()
                .parseHex(new Fingerprint()
                        .add("without")
                        .add(number)
                        .add(role)
                        .add(start)
                        .add(text)
                        .hex());
        for (int i = 0; i < content.length; i++) {
            content[i] ^= turn[i];
        }
        return this;
    }

    /** Sixty-four hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(content);
    }
}
