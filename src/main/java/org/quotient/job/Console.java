package org.quotient.job;

import java.io.PrintStream;
import org.quotient.corpus.Problem;

/** Where the program speaks: results on the one stream, everything else on the other. Holds back control characters. */
final class Console {

    private final PrintStream out;
    private final PrintStream err;

    Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    PrintStream err() {
        return err;
    }

    void result(String line) {
        out.println(printable(line));
        out.flush();
    }

    void say(String line) {
        err.println(printable(line));
    }

    void warn(String line) {
        say("Warning: " + line);
    }

    void problem(Problem problem) {
        say(problem.toString());
    }

    private static String printable(String line) {
        return line.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "\ufffd");
    }
}
