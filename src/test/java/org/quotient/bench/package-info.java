/**
 * The measurements behind {@code jobs/bench}: our annotation stage beside two other ways to the same annotations, on the
 * same turns, and the heap that it takes; matching and valence by themselves; and a codebook's mentions beside the labels
 * that people gave.
 *
 * <p>It measures and prints; no timing and no score of real data is ever asserted. Start with {@link
 * org.quotient.bench.ThroughputBench} for the speed of annotation, with {@link org.quotient.bench.MatcherBench} for that of
 * matching and with {@link org.quotient.bench.FeedbackScores} for accuracy.
 */
package org.quotient.bench;
