package org.quotient.codebook;

import java.util.Locale;

/** Which of several matches that share words count, words in a gap left aside: a setting of the codebook. */
public enum OverlapPolicy {
    /** Within a code the longest; different codes may share words. */
    LONGEST_IN_CODE,
    /** Over all codes the longest; of two as long, the one of the earlier pattern. */
    LONGEST_OVER_ALL,
    /** Every match; of one code at one place, the one of the earliest pattern. */
    ALL;

    /** The value as it stands in codebooks and manifests. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
