package org.quotient.job;

import java.util.List;
import java.util.Locale;
import org.quotient.corpus.Problem;

/** The findings of {@code check} for people. */
final class CheckText implements CheckOutput {

    private final Console console;

    CheckText(Console console) {
        this.console = console;
    }

    @Override
    public void codebook(CodebookCheck check) {
        say(
                "Codebook %s: %,d codes, %,d examples, %,d fail",
                check.version(),
                check.codes(),
                check.examples(),
                check.failures().size());
    }

    @Override
    public void corpus(Totals totals) {
        say("Transcripts: %,d listed, %,d read, %,d rejected", totals.listed(), totals.read(), totals.rejected());
        totals.roles().forEach(role -> say("  %s: %,d turns, %,d words", role.role(), role.turns(), role.words()));
        say(
                "  left out: %,d words of labels, %,d of noise, %,d in no turn; all words: %,d",
                totals.labels(), totals.noise(), totals.inNoTurn(), totals.words());
    }

    @Override
    public void file(FileReport report) {
        FileListing.lines(report).forEach(console::result);
    }

    @Override
    public void end(List<Problem> warnings) {
        warnings.forEach(warning -> console.warn(warning.toString()));
    }

    private void say(String form, Object... values) {
        console.result(String.format(Locale.ROOT, form, values));
    }
}
