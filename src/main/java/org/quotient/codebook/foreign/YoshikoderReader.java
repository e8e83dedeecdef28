package org.quotient.codebook.foreign;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads the XML of Yoshikoder and Lexicoder 2: nested {@code cnode} elements are categories, the {@code pnode} elements in
 * them terms, also where both stand side by side.
 */
final class YoshikoderReader implements XmlDocument.Visitor {

    private static final String CATEGORY = "cnode";
    private static final String TERM = "pnode";

    /** What the one node around all others is. */
    enum OuterNode {
        NAMES_THE_DICTIONARY,
        IS_A_CATEGORY
    }

    private final Draft draft;
    private final OuterNode outer;
    private final Deque<Optional<Category>> above = new ArrayDeque<>();

    private YoshikoderReader(Draft draft, OuterNode outer) {
        this.draft = draft;
        this.outer = outer;
    }

    static void read(XmlDocument document, Format format, Draft draft) {
        Outline outline = new Outline();
        document.walk(outline);
        boolean names = format == Format.YOSHIKODER && outline.isOneNodeOfCategories();
        document.walk(new YoshikoderReader(draft, names ? OuterNode.NAMES_THE_DICTIONARY : OuterNode.IS_A_CATEGORY));
    }

    /** What stands at the top, looked at first: whether an outer node names the dictionary shows only at its end. */
    static final class Outline implements XmlDocument.Visitor {

        private int nodes;
        private int inner;
        private int terms;

        @Override
        public void open(XmlDocument.Element element, int depth) {
            nodes += depth == 2 && element.name().equals(CATEGORY) ? 1 : 0;
            inner += depth == 3 && element.name().equals(CATEGORY) ? 1 : 0;
            terms += depth <= 3 && element.name().equals(TERM) ? 1 : 0;
        }

        boolean isOneNode() {
            return nodes == 1;
        }

        boolean isOneNodeOfCategories() {
            return nodes == 1 && inner > 0 && terms == 0;
        }
    }

    @Override
    public void open(XmlDocument.Element element, int depth) {
        Optional<Category> around = Optional.ofNullable(above.peek()).flatMap(own -> own);
        Optional<Category> inside = around;
        switch (element.name()) {
            case "dictionary" -> engine(element);
            case CATEGORY -> inside = category(element, around, depth);
            case TERM -> term(element, around);
            default ->
                lose(Construct.ELEMENT, element.name(), Action.SKIPPED, "it is no category and no term", element);
        }
        above.push(inside);
    }

    @Override
    public void text(String text, int line) {
        if (!text.isBlank()) {
            String reason = "names stand in attributes";
            draft.lose(Construct.ELEMENT, text, Action.SKIPPED, reason, line);
        }
    }

    @Override
    public void comment(String text, int line) {
        draft.lose(Construct.COMMENT, text, Action.SKIPPED, "comments are not carried over", line);
    }

    @Override
    public void close(String name, int depth) {
        above.pop();
    }

    private void engine(XmlDocument.Element element) {
        String engine = element.attribute("patternengine");
        if (!engine.isEmpty()) {
            String reason = "every term is read as whole words with * for any characters";
            lose(Construct.ATTRIBUTE, "patternengine " + engine, Action.CHANGED, reason, element);
        }
    }

    private Optional<Category> category(XmlDocument.Element element, Optional<Category> around, int depth) {
        String name = element.attribute("name");
        if (depth == 2 && outer == OuterNode.NAMES_THE_DICTIONARY) {
            draft.name(name);
            String reason = "the outer node names the dictionary and became the codebook's name";
            lose(Construct.CATEGORY, name, Action.SKIPPED, reason, element);
            others(element, name);
            if (!element.attribute("desc").equals(name)) {
                description(element, "a codebook has no description");
            }
            return Optional.empty();
        }
        Category category = draft.category(name, around, element.line());
        category.define(element.attribute("desc"));
        others(element, name);
        return Optional.of(category);
    }

    private void term(XmlDocument.Element element, Optional<Category> around) {
        String text = element.attribute("name");
        if (around.isEmpty()) {
            lose(Construct.TERM, text, Action.SKIPPED, "it stands below no category", element);
            return;
        }
        draft.term(around.get(), text, element.line());
        others(element, text);
        description(element, "a pattern has no description");
    }

    private void description(XmlDocument.Element element, String reason) {
        if (!element.attribute("desc").isBlank()) {
            String original = element.attribute("name") + " desc=" + element.attribute("desc");
            lose(Construct.ATTRIBUTE, original, Action.SKIPPED, reason, element);
        }
    }

    private void others(XmlDocument.Element element, String name) {
        for (Map.Entry<String, String> own : new TreeMap<>(element.attributes()).entrySet()) {
            boolean known = own.getKey().equals("name") || own.getKey().equals("desc");
            if (!known && !own.getValue().isBlank()) {
                String original = name + " " + own.getKey() + "=" + own.getValue();
                lose(Construct.ATTRIBUTE, original, Action.SKIPPED, "a codebook has no place for it", element);
            }
        }
    }

    private void lose(Construct construct, String original, Action action, String reason, XmlDocument.Element element) {
        draft.lose(construct, original, action, reason, element.line());
    }
}
