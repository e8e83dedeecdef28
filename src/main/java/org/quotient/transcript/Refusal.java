package org.quotient.transcript;

/** Thrown by the reader of a format when a file can't be used; {@link Documents} makes a problem of it. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String because;
    private final int line;

    private Refusal(String reason, String because) {
        this(reason, because, 0);
    }

    private Refusal(String reason, String because, int line) {
        super(reason, null, false, false);
        this.reason = reason;
        this.because = because;
        this.line = line;
    }

    static Refusal broken() {
        return new Refusal("broken_document", "it is damaged, or not what its name says");
    }

    static Refusal encrypted() {
        return new Refusal("encrypted", "it is encrypted or protected by a password; save it without");
    }

    static Refusal tooLarge(String what) {
        return new Refusal("too_large", what);
    }

    static Refusal of(String reason, String because) {
        return new Refusal(reason, because);
    }

    /** For a row of a text in columns. */
    static Refusal of(RowFlaw flaw, int line) {
        return new Refusal(flaw.label(), flaw.because(), line);
    }

    /** Where in the file; 0 for the whole. */
    int line() {
        return line;
    }

    /** The stable short name. */
    String reason() {
        return reason;
    }

    /** The end of a sentence that begins with "Cannot read the transcript: because". */
    String because() {
        return because;
    }
}
