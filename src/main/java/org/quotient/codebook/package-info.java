/**
 * The codebook: codes with their kinds, patterns and examples, and the cues that decide a valence; read and checked.
 *
 * <p>Nothing here looks at a transcript. Patterns are kept as written and as parsed; what they match is the business of
 * the room {@code tag}. Start with {@link org.quotient.codebook.Codebook}.
 */
package org.quotient.codebook;
