/**
 * Dictionaries and code books of other programs become codebooks of ours: one reader for each format.
 *
 * <p>Nothing vanishes: what a codebook can't say is a {@link org.quotient.codebook.foreign.Loss} with its line, and what
 * came in equals what went out and what was reported. Nothing here opens a file, and nothing decides what a category means:
 * every code is ambivalent until an analyst says otherwise. Start with {@link org.quotient.codebook.foreign.Importer}.
 */
package org.quotient.codebook.foreign;
