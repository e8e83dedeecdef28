package org.quotient.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.quotient.codebook.Code;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.Element;
import org.quotient.codebook.OverlapPolicy;
import org.quotient.codebook.Pattern;
import org.quotient.corpus.Problem;
import org.quotient.corpus.Sentence;
import org.quotient.tag.match.Inclusion;
import org.quotient.tag.match.PatternCompiler;
import org.quotient.tag.match.Sequence;

/** Finds the patterns of a codebook that can never count. What it can't tell it leaves unsaid. */
public final class PatternLint {

    private final PatternCompiler compiler;
    private final Function<String, List<Sentence>> annotator;
    private final Codebook codebook;
    private final List<Compiled> earlier = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    private record Compiled(Code code, Pattern pattern, List<Sequence> ways) {}

    private PatternLint(Codebook codebook, Function<String, List<Sentence>> annotator) {
        this.codebook = codebook;
        this.annotator = annotator;
        this.compiler = new PatternCompiler(annotator);
    }

    /** A warning for each pattern that can never count, with the reason and its place. */
    public static List<Problem> warnings(Codebook codebook, Function<String, List<Sentence>> annotator) {
        PatternLint lint = new PatternLint(codebook, annotator);
        codebook.codes().forEach(lint::code);
        return lint.warnings;
    }

    private void code(Code code) {
        List<Compiled> guards = Stream.concat(codebook.protect().stream(), code.except().stream())
                .map(phrase -> compiled(code, phrase))
                .toList();
        for (Code.FixedPattern own : code.patterns()) {
            Compiled pattern = compiled(code, own.pattern());
            unmatchable(pattern)
                    .or(() -> covered(pattern, guards, "which guards all its matches"))
                    .or(() -> covered(pattern, rivals(code), "which comes first and covers all its matches"))
                    .ifPresent(because -> warnings.add(new Problem(
                            "pattern",
                            "The pattern \"" + own.pattern().text() + "\" of " + code.id() + " can never count: "
                                    + because,
                            own.pattern().place())));
            if (own.pattern().avoided().isEmpty()) {
                earlier.add(pattern);
            }
        }
    }

    private Compiled compiled(Code code, Pattern pattern) {
        return new Compiled(code, pattern, compiler.compile(pattern));
    }

    private List<Compiled> rivals(Code code) {
        return codebook.overlap() == OverlapPolicy.LONGEST_OVER_ALL
                ? earlier
                : earlier.stream().filter(other -> other.code() == code).toList();
    }

    private static Optional<String> covered(Compiled pattern, List<Compiled> others, String how) {
        return others.stream()
                .filter(other -> Inclusion.within(pattern.ways(), other.ways()))
                .findFirst()
                .map(other -> "because of \"" + other.pattern().text() + "\" in line "
                        + other.pattern().place().line() + ", " + how);
    }

    private Optional<String> unmatchable(Compiled compiled) {
        Pattern pattern = compiled.pattern();
        for (Element element : pattern.elements()) {
            if (element instanceof Element.Glob glob && cut(glob)) {
                return Optional.of("because the tokenizer cuts \"" + glob.form() + "\" into several words");
            }
        }
        boolean avoidsItself = pattern.avoided().stream()
                .map(avoided -> compiler.compile(avoided, pattern))
                .anyMatch(avoided -> Inclusion.within(compiled.ways(), avoided));
        return avoidsItself ? Optional.of("because it avoids its own words") : Optional.empty();
    }

    private boolean cut(Element.Glob glob) {
        return Stream.of(glob.form().split("-"))
                .map(part -> part.replaceAll("[*?]", ""))
                .filter(part -> part.codePoints().anyMatch(Character::isLetterOrDigit))
                .anyMatch(part -> annotator.apply(part).stream()
                                .mapToInt(sentence -> sentence.tokens().size())
                                .sum()
                        > 1);
    }
}
