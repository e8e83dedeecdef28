package org.quotient.codebook.foreign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quotient.codebook.PatternParser;
import org.quotient.corpus.Place;

/** Turns the categories of a draft into codes and their terms into patterns, and reports what does not fit. */
final class Conversion {

    /** A term with the ids of the codes that have it, and where each does. */
    private record Shared(String term, List<String> codes, List<Place> places) {}

    private final Draft draft;
    private final Format format;
    private final CodeIds ids = new CodeIds();
    private final Map<Category, String> given = new HashMap<>();
    private final Map<String, Shared> shared = new LinkedHashMap<>();
    private final List<ImportedCode> codes = new ArrayList<>();
    private final List<Loss> losses = new ArrayList<>();

    private Conversion(Draft draft, Format format) {
        this.draft = draft;
        this.format = format;
        losses.addAll(draft.losses());
    }

    static Conversion of(Draft draft, Format format) {
        Conversion conversion = new Conversion(draft, format);
        draft.categories().forEach(conversion::convert);
        conversion.ambiguous();
        return conversion;
    }

    List<ImportedCode> codes() {
        return codes;
    }

    /** All losses, in the order of the file. */
    List<Loss> losses() {
        return losses.stream()
                .sorted(Comparator.comparingInt(loss -> loss.place().line()))
                .toList();
    }

    private void convert(Category category) {
        String id = ids.give(category);
        given.put(category, id);
        name(category, id);
        List<String> patterns = patterns(category, id);
        if (patterns.isEmpty() && category.isChildless() && format != Format.REFI) {
            String reason = category.terms().isEmpty()
                    ? "it has no terms: its patterns are still to be written"
                    : "none of its terms can be a pattern: its patterns are still to be written";
            losses.add(new Loss(category.place(), Construct.CATEGORY, category.name(), Action.KEPT, reason));
        }
        Optional<String> parent = category.parent().map(given::get);
        String label = category.name().isEmpty() ? id : category.name();
        codes.add(new ImportedCode(id, label, parent, category.definition(), patterns, category.remarks()));
    }

    /** Says where id and name do not go together. */
    private void name(Category category, String id) {
        String plain = CodeIds.plain(category.name());
        if (CodeIds.isNameless(category.name())) {
            String reason = "the name has no letter from a to z and no digit: the id is " + id;
            losses.add(new Loss(category.place(), Construct.ID, category.name(), Action.CHANGED, reason));
        } else if (!id.equals(plain)) {
            String reason = "\"" + plain + "\" is the id of another code already: this one is " + id;
            losses.add(new Loss(category.place(), Construct.ID, category.name(), Action.CHANGED, reason));
        }
    }

    private List<String> patterns(Category category, String id) {
        Map<String, Place> seen = new HashMap<>();
        List<String> patterns = new ArrayList<>();
        for (Category.Term term : category.terms()) {
            PatternText text = text(term);
            String written = Characters.oneLine(term.text());
            text.changes()
                    .forEach(change -> losses.add(
                            new Loss(term.place(), change.construct(), written, change.action(), change.reason())));
            text.pattern().ifPresent(pattern -> {
                String folded = pattern.toLowerCase(Locale.ROOT);
                Place before = seen.putIfAbsent(folded, term.place());
                if (before == null) {
                    patterns.add(pattern);
                    share(folded, written, id, term.place());
                } else {
                    String reason = "the category has it in line " + before.line() + " already";
                    losses.add(new Loss(term.place(), Construct.TERM, written, Action.SKIPPED, reason));
                }
            });
        }
        return patterns;
    }

    /** What the term becomes; the pattern language has the last word. */
    private PatternText text(Category.Term term) {
        PatternText text = PatternText.of(term.text(), format.wildcards());
        if (text.pattern().isEmpty()) {
            return text;
        }
        try {
            PatternParser.parse(text.pattern().get(), term.place());
            return text;
        } catch (PatternParser.PatternException e) {
            return PatternText.none(e.getMessage());
        }
    }

    private void share(String folded, String term, String id, Place place) {
        Shared own = shared.computeIfAbsent(folded, key -> new Shared(term, new ArrayList<>(), new ArrayList<>()));
        own.codes().add(id);
        own.places().add(place);
    }

    private void ambiguous() {
        for (Shared own : shared.values()) {
            if (own.codes().size() > 1) {
                String reason = "it stands in several codes and counts for each: " + String.join(", ", own.codes());
                losses.add(new Loss(own.places().get(1), Construct.AMBIGUOUS, own.term(), Action.KEPT, reason));
            }
        }
    }
}
