package org.quotient.job;

import java.util.List;
import org.quotient.corpus.Problem;
import org.quotient.release.Json;

/** The findings of {@code check} for machines: one object, written bit by bit, since there may be many files. */
final class CheckJson implements CheckOutput {

    private static final int VERSION = 1;

    private final Console console;
    private String separator = "";

    CheckJson(Console console) {
        this.console = console;
    }

    @Override
    public void codebook(CodebookCheck check) {
        console.result("{\n\"schema_version\": " + VERSION + ",\n\"codebook\": " + json(check) + ",");
    }

    @Override
    public void corpus(Totals totals) {
        console.result("\"transcripts\": " + json(totals) + ",\n\"files\": [");
    }

    @Override
    public void file(FileReport report) {
        console.result(separator + json(report));
        separator = ",";
    }

    @Override
    public void end(List<Problem> warnings) {
        console.result("],\n\"warnings\": " + json(FileReport.remarks(warnings)) + "\n}");
    }

    private static String json(Object value) {
        return Json.write(value).strip();
    }
}
