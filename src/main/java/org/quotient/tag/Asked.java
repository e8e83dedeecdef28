package org.quotient.tag;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.quotient.codebook.Pattern;
import org.quotient.tag.match.Need;
import org.quotient.tag.match.PatternCompiler;
import org.quotient.tag.match.Sequence;

/**
 * What a pattern asks of tokens.
 *
 * @param lines in words, one for each way in which it matches and for each that it avoids
 * @param need what must be known of tokens to find it, so that an annotator could leave the rest undone
 */
public record Asked(List<String> lines, Need need) {

    public Asked {
        lines = List.copyOf(lines);
    }

    public static Asked of(Pattern pattern, PatternCompiler compiler) {
        List<Sequence> ways = compiler.compile(pattern);
        Stream<String> lines = ways.stream().map(Sequence::describe);
        Stream<Need> needs = ways.stream().map(Sequence::need);
        for (Pattern.Avoided avoided : pattern.avoided()) {
            List<Sequence> forbidden = compiler.compile(avoided, pattern);
            lines = Stream.concat(
                    lines,
                    forbidden.stream().map(way -> "not within " + avoided.within() + " words of " + way.describe()));
            needs = Stream.concat(needs, forbidden.stream().map(Sequence::need));
        }
        return new Asked(lines.toList(), needs.max(Comparator.naturalOrder()).orElseThrow());
    }
}
