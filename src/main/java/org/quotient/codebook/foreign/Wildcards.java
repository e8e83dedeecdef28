package org.quotient.codebook.foreign;

/** Which characters of a term stand for others. */
enum Wildcards {
    STAR_AT_THE_END,
    STAR,
    STAR_AND_QUESTION_MARK;

    /** Whether the character at {@code index} of {@code word} stands for others. */
    boolean at(String word, int index) {
        return switch (word.charAt(index)) {
            case '*' -> this != STAR_AT_THE_END || index == word.length() - 1;
            case '?' -> this == STAR_AND_QUESTION_MARK;
            default -> false;
        };
    }
}
