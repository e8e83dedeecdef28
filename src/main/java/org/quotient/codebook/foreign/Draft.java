package org.quotient.codebook.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quotient.corpus.Place;

/** What a reader has found so far. Counts all that it is told, before anybody decides what becomes of it. */
final class Draft {

    private static final int LONGEST_NAME = 1000;
    private static final int MOST_CATEGORIES = 10_000;

    private final ForeignFile file;
    private final List<Category> categories = new ArrayList<>();
    private final List<Loss> losses = new ArrayList<>();
    private String name = "";
    private int entries;
    private int categoriesIn;
    private int termsIn;

    Draft(ForeignFile file) {
        this.file = file;
    }

    /** A category that becomes a code. */
    Category category(String name, Optional<Category> parent, int line) {
        bound(line);
        if (name.length() > LONGEST_NAME) {
            throw file.refusal("a category's name is longer than " + LONGEST_NAME + " characters", file.place(line));
        }
        if (categories.size() == MOST_CATEGORIES) {
            throw file.refusal("it has more than " + MOST_CATEGORIES + " categories", file.place(line));
        }
        Category category = new Category(Characters.oneLine(name), parent, file.place(line));
        categories.add(category);
        categoriesIn++;
        return category;
    }

    /** A term that becomes a pattern, if it can. */
    void term(Category category, String text, int line) {
        bound(line);
        category.terms().add(new Category.Term(text, file.place(line)));
        termsIn++;
    }

    /** Something that can't be carried over as it is. */
    void lose(Construct construct, String original, Action action, String reason, int line) {
        bound(line);
        Loss loss = new Loss(file.place(line), construct, Characters.oneLine(original), action, reason);
        losses.add(loss);
        categoriesIn += loss.standsFor(Construct.Unit.CATEGORY) ? 1 : 0;
        termsIn += loss.standsFor(Construct.Unit.TERM) ? 1 : 0;
    }

    private void bound(int line) {
        if (++entries > ForeignFile.MOST_ENTRIES) {
            throw file.tooMuch(file.place(line));
        }
    }

    /** The dictionary's own name. */
    void name(String own) {
        name = Characters.oneLine(own);
    }

    ForeignFile file() {
        return file;
    }

    Place place(int line) {
        return file.place(line);
    }

    String name() {
        return name;
    }

    List<Category> categories() {
        return categories;
    }

    List<Loss> losses() {
        return losses;
    }

    int categoriesIn() {
        return categoriesIn;
    }

    int termsIn() {
        return termsIn;
    }
}
