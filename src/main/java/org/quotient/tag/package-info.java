/**
 * Tokens and a codebook become mentions, each with its valence and the reason for it.
 *
 * <p>Every rule that a researcher could argue about stands here, free of Spark. Nothing here reads a file or counts.
 * Start with {@link org.quotient.tag.Tagger}; what decides a valence is {@link org.quotient.tag.ValenceRules}.
 */
package org.quotient.tag;
