/**
 * The words of the domain, as records: participants, transcripts, turns, sentences, tokens and the places in them.
 *
 * <p>Nothing here reads, computes a result or knows a library; every other room speaks in these words. Start with
 * {@link org.quotient.corpus.Transcript}.
 */
package org.quotient.corpus;
