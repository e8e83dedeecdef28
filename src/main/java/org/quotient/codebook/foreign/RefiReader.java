package org.quotient.codebook.foreign;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the code tree of a REFI-QDA code book or project: names, descriptions and hierarchy. The exchange format has no
 * terms, so what comes out is a skeleton to fill in.
 */
final class RefiReader implements XmlDocument.Visitor {

    private static final Set<String> BOOKS =
            Set.of("urn:QDA-XML:codebook:1.0", "urn:QDA-XML:codebook:1:0", "urn:QDA-XML:codebook:0:4");
    private static final String PROJECT = "urn:QDA-XML:project:1.0";

    private final Draft draft;
    private final Deque<Category> above = new ArrayDeque<>();
    private final StringBuilder description = new StringBuilder();

    /** The depth of an element that was reported with all in it; 0 outside of any. */
    private int lost;

    private RefiReader(Draft draft) {
        this.draft = draft;
    }

    static void read(XmlDocument document, Draft draft) {
        XmlDocument.Element root = document.root();
        boolean book = root.name().equals("CodeBook") && BOOKS.contains(root.namespace());
        boolean project = root.name().equals("Project") && root.namespace().equals(PROJECT);
        if (!book && !project) {
            throw draft.file()
                    .refusal("its root is " + root.name() + " in the namespace \"" + root.namespace()
                            + "\", which is no REFI-QDA that is known; known are " + PROJECT + " and "
                            + String.join(", ", BOOKS.stream().sorted().toList()));
        }
        draft.name(root.attribute("name"));
        document.walk(new RefiReader(draft));
    }

    static boolean isRoot(String name) {
        return name.equals("CodeBook") || name.equals("Project");
    }

    @Override
    public void open(XmlDocument.Element element, int depth) {
        if (lost > 0) {
            return;
        }
        description.setLength(0);
        switch (element.name()) {
            case "Project", "CodeBook", "Codes", "Sets" -> {
                // They only hold others.
            }
            case "Code" -> above.push(code(element, Optional.ofNullable(above.peek())));
            case "Description" -> lost = above.isEmpty() ? lose(element, depth) : 0;
            default -> lost = lose(element, depth);
        }
    }

    @Override
    public void text(String text, int line) {
        description.append(text);
    }

    @Override
    public void comment(String text, int line) {
        draft.lose(Construct.COMMENT, text, Action.SKIPPED, "comments are not carried over", line);
    }

    @Override
    public void close(String name, int depth) {
        if (lost > 0) {
            lost = lost == depth ? 0 : lost;
        } else if (name.equals("Code")) {
            above.pop();
        } else if (name.equals("Description")) {
            above.peek().define(description.toString());
        }
    }

    private Category code(XmlDocument.Element element, Optional<Category> above) {
        Category category = draft.category(element.attribute("name"), above, element.line());
        if (!element.attribute("guid").isBlank()) {
            category.remarks().add("guid " + element.attribute("guid"));
        }
        if (!element.attribute("color").isBlank()) {
            category.remarks().add("colour " + element.attribute("color"));
        }
        if (element.attribute("isCodable").matches("false|0")) {
            category.remarks().add("not codable");
        }
        return category;
    }

    /** Reports the element, and gives back the depth below which nothing is looked at. */
    private int lose(XmlDocument.Element element, int depth) {
        boolean set = element.name().equals("Set");
        String original = set ? element.attribute("name") : element.name();
        String reason = set ? "a codebook has no sets" : "only the tree of codes is read";
        draft.lose(set ? Construct.SET : Construct.ELEMENT, original, Action.SKIPPED, reason, element.line());
        return depth;
    }
}
