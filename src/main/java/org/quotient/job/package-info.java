/**
 * The story: commands, study file, pipeline, output; all input and output, the clock and the exit codes.
 *
 * <p>No rule of tagging or counting stands here. Start with {@link org.quotient.job.Pipeline}, which is one screen.
 */
package org.quotient.job;
