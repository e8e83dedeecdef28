/**
 * Patterns become a token automaton, and the automaton finds every place where they match.
 *
 * <p>Knows nothing of codes, roles or valence: what a pattern means is the caller's. A pattern says by its form what it needs
 * to know of a token ({@link org.quotient.tag.match.Need}). Start with {@link org.quotient.tag.match.Automaton}; how
 * hyphens, fillers and repeated words are looked through is {@link org.quotient.tag.match.Words}.
 */
package org.quotient.tag.match;
