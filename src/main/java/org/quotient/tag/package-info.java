/**
 * Tokens and a codebook become mentions, each with its valence and the reason for it.
 *
 * <p>Every rule that a researcher could argue about stands here, free of Spark. Nothing here reads a file or counts.
 * Start with {@link org.quotient.tag.Tagger}; how patterns match is {@code tag.match}, what decides a valence {@code tag.valence}.
 */
package org.quotient.tag;
