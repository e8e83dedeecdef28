package org.quotient.job;

import java.util.List;
import org.quotient.codebook.Codebook;
import org.quotient.corpus.Problem;

/** Where {@code check} writes what it finds, in this order: the codebook, the corpus, its files one by one, the end. */
interface CheckOutput {

    /** What came of the codebook's examples. */
    record CodebookCheck(String version, int codes, long examples, List<FileReport.Remark> failures) {

        static CodebookCheck of(Codebook codebook, List<Problem> failures) {
            long examples = codebook.codes().stream()
                    .mapToLong(code -> code.examples().size())
                    .sum();
            return new CodebookCheck(
                    codebook.version(), codebook.codes().size(), examples, FileReport.remarks(failures));
        }
    }

    /** What one role says in all transcripts. */
    record RoleSum(String role, long turns, long words) {}

    /**
     * All transcripts together: {@code listed = read + rejected}; {@code words} = those of the roles + labels + noise + in no
     * turn.
     */
    record Totals(
            long listed,
            long read,
            long rejected,
            List<RoleSum> roles,
            long words,
            long labels,
            long noise,
            long inNoTurn) {}

    void codebook(CodebookCheck check);

    void corpus(Totals totals);

    /** One input; only those that are shown. */
    void file(FileReport report);

    /** What concerns no single file, after the files. */
    void end(List<Problem> warnings);
}
