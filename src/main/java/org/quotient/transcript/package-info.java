/**
 * The bytes of one file, or the rows of one table, become a transcript, or a problem with a place.
 *
 * <p>Nothing here opens a file: bytes come in, records go out. What can't be read is a value, not an exception. A new
 * format is a small reader beside {@link org.quotient.transcript.WordDocument} and a line in {@link
 * org.quotient.transcript.Format} and {@link org.quotient.transcript.Documents}, and what it leaves out is a {@link
 * org.quotient.transcript.Loss}; a new layout of times and speakers makes {@link org.quotient.transcript.Cues} of a text and
 * stands in {@link org.quotient.transcript.TimedFile}. Start with {@link org.quotient.transcript.TranscriptReader}.
 */
package org.quotient.transcript;
