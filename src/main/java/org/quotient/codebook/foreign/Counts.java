package org.quotient.codebook.foreign;

import java.util.List;

/**
 * How much came in and where it went. A term that stands in two categories counts twice.
 *
 * @param categoriesIn in the file
 * @param categoriesOut codes in the codebook
 * @param categoriesReported only in the loss report
 * @param termsIn in the file
 * @param termsOut patterns in the codebook
 * @param termsReported only in the loss report
 */
public record Counts(
        int categoriesIn, int categoriesOut, int categoriesReported, int termsIn, int termsOut, int termsReported) {

    /** @throws IllegalStateException if anything vanished */
    public Counts {
        if (categoriesIn != categoriesOut + categoriesReported || termsIn != termsOut + termsReported) {
            throw new IllegalStateException("Cannot account for the import: because of " + categoriesIn
                    + " categories there are " + categoriesOut + " and " + categoriesReported + " reported, and of "
                    + termsIn + " terms " + termsOut + " and " + termsReported);
        }
    }

    static Counts of(Draft draft, List<ImportedCode> codes, List<Loss> losses) {
        return new Counts(
                draft.categoriesIn(),
                codes.size(),
                reported(losses, Construct.Unit.CATEGORY),
                draft.termsIn(),
                codes.stream().mapToInt(code -> code.patterns().size()).sum(),
                reported(losses, Construct.Unit.TERM));
    }

    private static int reported(List<Loss> losses, Construct.Unit unit) {
        return (int) losses.stream().filter(loss -> loss.standsFor(unit)).count();
    }
}
