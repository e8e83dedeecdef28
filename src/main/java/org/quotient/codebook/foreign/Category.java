package org.quotient.codebook.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quotient.corpus.Place;

/** A category while its file is read. */
final class Category {

    /** A term as written. */
    record Term(String text, Place place) {}

    private final String name;
    private final Optional<Category> parent;
    private final Place place;
    private final List<Term> terms = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private String definition = "";
    private boolean childless = true;

    Category(String name, Optional<Category> parent, Place place) {
        this.name = name;
        this.parent = parent;
        this.place = place;
        parent.ifPresent(above -> above.childless = false);
    }

    String name() {
        return name;
    }

    Optional<Category> parent() {
        return parent;
    }

    Place place() {
        return place;
    }

    List<Term> terms() {
        return terms;
    }

    List<String> remarks() {
        return remarks;
    }

    String definition() {
        return definition;
    }

    boolean isChildless() {
        return childless;
    }

    void define(String text) {
        definition = text.strip();
    }
}
