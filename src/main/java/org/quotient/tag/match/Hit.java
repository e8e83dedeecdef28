package org.quotient.tag.match;

/**
 * A match of tokens {@code [first, end)}.
 *
 * @param meaning what matched
 * @param consumed a bit for each of the first 64 tokens from {@code first} on, set if a step of the pattern took it; the
 *     others lie in gaps
 */
public record Hit<T>(T meaning, int first, int end, long consumed) {

    public int length() {
        return end - first;
    }

    public boolean overlaps(Hit<?> other) {
        return first < other.end && other.first < end;
    }

    public boolean contains(Hit<?> other) {
        return first <= other.first && other.end <= end;
    }

    /** Whether a step of each took one and the same token. */
    public boolean shares(Hit<?> other) {
        for (int token = Math.max(first, other.first); token < Math.min(end, other.end); token++) {
            if (took(token) && other.took(token)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a step of the pattern took this token; false for one that lies in a gap. */
    public boolean took(int token) {
        int bit = token - first;
        return token >= first && token < end && (bit >= Long.SIZE || (consumed >>> bit & 1) == 1);
    }
}
