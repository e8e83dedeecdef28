package org.quotient.codebook.foreign;

import java.util.List;

/**
 * What an import gives.
 *
 * @param format what the file was
 * @param encoding what it was written in
 * @param codes in the order of the file
 * @param yaml the codes as a codebook that {@link org.quotient.codebook.CodebookReader} reads
 * @param losses what the codebook does not say as the file does, in the order of the file
 */
public record Import(
        Format format, String encoding, List<ImportedCode> codes, String yaml, List<Loss> losses, Counts counts) {

    public Import {
        codes = List.copyOf(codes);
        losses = List.copyOf(losses);
    }
}
