package org.quotient.tag.valence;

import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.TypedDependency;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.quotient.corpus.Sentence;
import org.quotient.corpus.Token;
import org.quotient.tag.match.Hit;

/** Cues whose nearness is measured along a basic dependency graph as well as by words. */
final class ParsedCues extends SentenceCues {

    private static final int UNREACHED = 1000;

    /** How the graph is used. */
    enum Use {
        /** Of the cues that govern by words, those too far in the graph fall out. */
        FILTER,
        /** A cue governs if it is near in the graph, however many words lie between; but still ends everything. */
        REPLACE,
        /** Near by words or near in the graph. */
        EITHER
    }

    private final int[][] paths;
    private final Use use;
    private final int longest;

    /** @param longest the longest path, in edges, between a cue and what it governs */
    ParsedCues(SentenceCues plain, int[][] paths, Use use, int longest) {
        super(plain);
        this.paths = paths;
        this.use = use;
        this.longest = longest;
    }

    @Override
    Way way(Hit<Reach> cue, Hit<?> match) {
        Way plain = super.way(cue, match);
        int path = path(cue, match);
        boolean side = cue.end() <= match.first()
                ? cue.meaning().ahead() >= 0
                : cue.meaning().behind() >= 0;
        boolean open = side && plain.fate() != WeighedCue.Fate.CUT_OFF && plain.fate() != WeighedCue.Fate.OWN_WORDS;
        boolean near = path <= longest;
        boolean governs = switch (use) {
            case FILTER -> plain.governs() && near;
            case REPLACE -> open && near;
            case EITHER -> plain.governs() || open && near;
        };
        WeighedCue.Fate fate =
                governs ? WeighedCue.Fate.OUTRANKED : plain.governs() ? WeighedCue.Fate.TOO_FAR : plain.fate();
        return new Way(cue, fate, use == Use.FILTER ? plain.distance() : path);
    }

    private int path(Hit<?> one, Hit<?> other) {
        int shortest = UNREACHED;
        for (int from = one.first(); from < one.end(); from++) {
            for (int to = other.first(); to < other.end(); to++) {
                if (one.took(from)) {
                    shortest = Math.min(shortest, paths[from][to]);
                }
            }
        }
        return shortest;
    }

    /** The number of edges between any two tokens of a sentence, in the parser's basic graph. */
    static int[][] paths(Sentence sentence, DependencyParser parser) {
        List<TaggedWord> words = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            words.add(new TaggedWord(token.word(), token.tag()));
        }
        GrammaticalStructure structure = parser.predict(words);
        List<List<Integer>> next = new ArrayList<>();
        words.forEach(word -> next.add(new ArrayList<>()));
        for (TypedDependency edge : structure.typedDependencies()) {
            if (edge.gov().index() > 0) {
                next.get(edge.gov().index() - 1).add(edge.dep().index() - 1);
                next.get(edge.dep().index() - 1).add(edge.gov().index() - 1);
            }
        }
        int[][] paths = new int[words.size()][];
        for (int from = 0; from < paths.length; from++) {
            paths[from] = distances(from, next);
        }
        return paths;
    }

    private static int[] distances(int from, List<List<Integer>> next) {
        int[] distances = new int[next.size()];
        Arrays.fill(distances, UNREACHED);
        distances[from] = 0;
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            int at = open.poll();
            for (int onward : next.get(at)) {
                if (distances[onward] == UNREACHED) {
                    distances[onward] = distances[at] + 1;
                    open.add(onward);
                }
            }
        }
        return distances;
    }
}
