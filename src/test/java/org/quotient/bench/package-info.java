/**
 * The benchmark behind {@code jobs/bench}: our annotation stage beside two other ways to the same annotations, on the
 * same turns, and the heap that it takes.
 *
 * <p>It measures and prints; no timing is ever asserted. Start with {@link org.quotient.bench.ThroughputBench}.
 */
package org.quotient.bench;
