/**
 * Whether a match tells of something that helps or hinders, and why.
 *
 * <p>The cues are data ({@code cues-en.yml}, which a study may extend); what they make of a code's kind is the table in
 * {@link org.quotient.tag.valence.Resolution}. Nothing here knows codes or codebooks. Start with {@link
 * org.quotient.tag.valence.ValenceRules}.
 */
package org.quotient.tag.valence;
