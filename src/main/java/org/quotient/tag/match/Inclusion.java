package org.quotient.tag.match;

import java.util.List;

/** Whether one way of matching finds nothing but what another finds, too. Says no where it can't tell. */
public final class Inclusion {

    private Inclusion() {}

    /** Whether each of {@code inner} lies within one of {@code outer}. */
    public static boolean within(List<Sequence> inner, List<Sequence> outer) {
        return inner.stream().allMatch(way -> outer.stream().anyMatch(other -> within(way, other)));
    }

    private static boolean within(Sequence inner, Sequence outer) {
        if (inner.steps().size() != outer.steps().size()) {
            return false;
        }
        for (int i = 0; i < inner.steps().size(); i++) {
            Sequence.Step one = inner.steps().get(i);
            Sequence.Step other = outer.steps().get(i);
            if (!within(one.test(), other.test()) || i > 0 && one.gap() > other.gap()) {
                return false;
            }
        }
        return true;
    }

    /** Whether every token that passes {@code inner} passes {@code outer}. */
    static boolean within(TokenTest inner, TokenTest outer) {
        if (inner.equals(outer)) {
            return true;
        }
        if (inner instanceof TokenTest.AnyOf any) {
            return any.tests().stream().allMatch(test -> within(test, outer));
        }
        if (outer instanceof TokenTest.AnyOf any) {
            return any.tests().stream().anyMatch(test -> within(inner, test));
        }
        if (outer instanceof TokenTest.Inflected inflected) {
            return inflected(inner, inflected);
        }
        return outer instanceof TokenTest.Shaped shaped && shaped(inner, shaped);
    }

    private static boolean inflected(TokenTest inner, TokenTest.Inflected outer) {
        if (inner instanceof TokenTest.Exact exact) {
            return part(exact.part(), outer.part())
                    && outer.form().equals(Spelling.canonical(Spelling.fold(exact.form())));
        }
        return inner instanceof TokenTest.Inflected own
                && part(own.part(), outer.part())
                && outer.lemmas().containsAll(own.lemmas())
                && outer.form().equals(own.form());
    }

    private static boolean shaped(TokenTest inner, TokenTest.Shaped outer) {
        if (inner instanceof TokenTest.Exact exact) {
            return part(exact.part(), outer.part()) && TokenTest.Shaped.fits(outer.glob(), Spelling.fold(exact.form()));
        }
        if (inner instanceof TokenTest.Shaped own) {
            return part(own.part(), outer.part())
                    && outer.glob().indexOf('?') < 0
                    && TokenTest.Shaped.fits(outer.glob(), own.glob());
        }
        // Which inflected forms a word has can't be told from its spelling: "freez*" has not "froze".
        return false;
    }

    private static boolean part(String inner, String outer) {
        return outer.isEmpty() || outer.equals(inner);
    }
}
