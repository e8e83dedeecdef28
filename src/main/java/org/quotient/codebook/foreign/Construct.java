package org.quotient.codebook.foreign;

/** What in a file a loss is about. */
public enum Construct {
    ALL_TERMS("all terms", Unit.NONE),
    ALL_CODES("all codes", Unit.NONE),
    ENCODING("encoding", Unit.NONE),
    TERM("term", Unit.TERM),
    /** A term that stands in several categories. */
    AMBIGUOUS("ambiguous term", Unit.NONE),
    /** A term that is an expression of proximity. */
    RULE("rule", Unit.TERM),
    /** A category that a term has only next to certain words. */
    CONDITION("condition", Unit.TERM),
    WILDCARD("wildcard", Unit.NONE),
    SEPARATOR("separator", Unit.NONE),
    WEIGHT("weight", Unit.NONE),
    CATEGORY("category", Unit.CATEGORY),
    /** The id that a category's name would give. */
    ID("id", Unit.NONE),
    COLOUR("colour", Unit.NONE),
    ATTRIBUTE("attribute", Unit.NONE),
    ELEMENT("element", Unit.NONE),
    SET("set", Unit.NONE),
    COMMENT("comment", Unit.NONE),
    LINE("line", Unit.NONE);

    /** What is counted. */
    enum Unit {
        TERM,
        CATEGORY,
        NONE
    }

    private final String label;
    private final Unit unit;

    Construct(String label, Unit unit) {
        this.label = label;
        this.unit = unit;
    }

    /** The value as it stands in the report. */
    public String label() {
        return label;
    }

    Unit unit() {
        return unit;
    }
}
