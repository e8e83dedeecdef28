package org.quotient.stage;

import java.io.Serializable;
import java.util.List;
import org.quotient.corpus.Place;
import org.quotient.corpus.Problem;
import org.quotient.transcript.Reading;
import org.quotient.transcript.TranscriptReader;

/** What a task makes of the bytes of a file. */
@FunctionalInterface
public interface FileReading extends Serializable {

    /** The reason of a file that makes its reader fail. */
    String UNREADABLE = "unreadable";

    /** The reading of {@code file}, whose content is {@code bytes}. */
    Reading read(InputFile file, byte[] bytes);

    /** The transcript reader's, for as long as it takes; what it throws becomes a problem without a word of the file. */
    static Reading unbounded(InputFile file, byte[] bytes) {
        try {
            return file.part() instanceof InputPart.Whole
                    ? TranscriptReader.read(file.id(), file.name(), bytes, file.cast())
                    : TranscriptReader.readSource(file.id(), file.name(), bytes, file.cast());
        } catch (RuntimeException e) {
            return rejected(UNREADABLE, "the reader failed with " + e.getClass().getSimpleName(), file);
        }
    }

    /** That {@code file} can't be read. */
    static Reading rejected(String reason, String because, InputFile file) {
        return new Reading.Rejected(
                List.of(new Problem(reason, "Cannot read the transcript: because " + because, Place.of(file.name()))));
    }
}
