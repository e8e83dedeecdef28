package org.quotient.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the speaker labels of a text. {@code Note:} looks like one, so a label counts only with evidence: it is declared, or
 * it comes back in a form in which labels come in this text.
 */
final class Labels {

    private static final Set<Form> SURE = EnumSet.of(Form.COLON, Form.BOLD);
    /** Heads of lines that are nobody's name, however often they come. */
    private static final Set<String> HEADS = Set.of(
            "note",
            "notes",
            "nb",
            "n.b.",
            "date",
            "time",
            "venue",
            "place",
            "location",
            "duration",
            "participants",
            "interviewers",
            "present",
            "notetaker",
            "note taker",
            "transcriber",
            "transcribed by",
            "recording",
            "file",
            "title",
            "topic",
            "project",
            "version",
            "start",
            "end",
            "http",
            "https",
            "e.g.",
            "i.e.");

    private Labels() {}

    /**
     * A label in a text.
     *
     * @param name without colon, marks around it and what stands in brackets behind it
     * @param start the unit where its line begins
     * @param end the unit where what is said begins
     * @param line 1 for the first line
     */
    record Label(String name, int start, int end, int line, Form form) {}

    /** How a label is told from what is said. */
    enum Form {
        COLON,
        BOLD,
        /** Without a space after the colon. */
        TIGHT,
        /** Behind a number or a time. */
        NUMBERED,
        /** {@code [Ada]} or {@code {Ada}}. */
        BRACKET,
        /** A heading of Markdown, or a line in bold. */
        HEADING,
        /** Nothing else on the line. */
        ALONE,
        /** Behind other words. */
        INNER
    }

    /** The labels of {@code text} in order. */
    static List<Label> in(String text, Roles roles) {
        List<Label> found = new ArrayList<>(new Evidence(LabelForms.candidates(text), text, roles).labels());
        found.addAll(LabelForms.inner(text, roles, found));
        found.sort(Comparator.comparingInt(Label::start));
        return found;
    }

    /** The labels that {@link #in} finds and that are known, also without their coming back. */
    static List<Label> known(String text, Roles roles) {
        return in(text, roles).stream()
                .filter(label -> roles.knows(label.name()) || roles.misspells(label.name()))
                .toList();
    }

    /** The labels at the start of a line and before a colon. */
    static List<Label> beforeColons(String text, Roles roles) {
        return new Evidence(
                        LabelForms.candidates(text).stream()
                                .filter(label -> label.form().compareTo(Form.BRACKET) < 0)
                                .toList(),
                        text,
                        roles)
                .labels();
    }

    /** Each folded label as it is first written, in order. */
    static Map<String, Roles.First> firsts(List<Label> labels) {
        Map<String, Roles.First> firsts = new LinkedHashMap<>();
        labels.forEach(
                label -> firsts.putIfAbsent(Cast.fold(label.name()), new Roles.First(label.name(), label.line())));
        return firsts;
    }

    /** What speaks for the candidates of one text. */
    private static final class Evidence {

        private final List<Label> candidates;
        private final String text;
        private final Roles roles;
        private final Map<Form, Integer> known = new HashMap<>();
        private final Map<String, Integer> times = new HashMap<>();
        private final Set<String> bold = new HashSet<>();
        private final Map<String, String> initials;

        Evidence(List<Label> candidates, String text, Roles roles) {
            this.candidates = candidates;
            this.text = text;
            this.roles = roles;
            for (Label label : candidates) {
                if (roles.knows(label.name())) {
                    known.merge(label.form(), 1, Integer::sum);
                }
                if (times.merge(key(label), 1, Integer::sum) > 1 && label.form() == Form.BOLD) {
                    bold.add(Cast.fold(label.name()));
                }
            }
            initials = Initials.of(candidates.stream()
                    .filter(label -> SURE.contains(label.form()))
                    .map(Label::name)
                    .collect(Collectors.toSet()));
        }

        List<Label> labels() {
            return candidates.stream().filter(this::counts).toList();
        }

        private boolean counts(Label label) {
            if (roles.knows(label.name())) {
                // A word in brackets or alone on its line may stand there once for something else.
                boolean often = known.get(label.form()) > 1;
                return often || label.form() != Form.BRACKET && label.form() != Form.ALONE;
            }
            if (HEADS.contains(Cast.fold(label.name()))) {
                return false;
            }
            if (roles.isTelling(label.name()) && label.form().compareTo(Form.BRACKET) < 0) {
                return true;
            }
            if (SURE.contains(label.form())) {
                return comesBack(label) || comesOnce(label);
            }
            return comesBack(label) && isCustom(label);
        }

        private boolean comesBack(Label label) {
            return times.get(key(label)) > 1;
        }

        private boolean comesOnce(Label label) {
            String folded = Cast.fold(label.name());
            return roles.misspells(label.name())
                    || initials.containsKey(folded)
                    || initials.containsValue(folded)
                    || roles.isGroup() && isName(label.name())
                    || label.form() == Form.BOLD && bold.size() > 1 && (isFullName(label.name()) || isSilent(label));
        }

        /** Whether nothing but noise, such as the time of a break, stands behind a label. */
        private boolean isSilent(Label label) {
            int newline = text.indexOf('\n', label.end());
            String rest = text.substring(label.end(), newline < 0 ? text.length() : newline)
                    .strip();
            return !rest.isEmpty() && LabelledText.spokenWords(rest) == 0;
        }

        /** Whether known labels of this text have the same form. */
        private boolean isCustom(Label label) {
            int others = known.getOrDefault(label.form(), 0);
            return switch (label.form()) {
                case NUMBERED, HEADING -> others > 0;
                case BRACKET -> others > 1 && !Noise.isSound(label.name());
                case ALONE -> others > 1 && LabelForms.opensParagraph(label, text);
                case COLON, BOLD, TIGHT, INNER -> false;
            };
        }

        private static String key(Label label) {
            boolean sure = SURE.contains(label.form());
            return (sure ? Form.COLON : label.form()) + " " + Cast.fold(label.name());
        }

        /** In a group a label may come only once; it is then one or two words, each with a capital. */
        private static boolean isName(String name) {
            return name.matches("\\p{Lu}\\S*( \\p{Lu}\\S*)?");
        }

        private static boolean isFullName(String name) {
            return name.matches("\\p{Lu}\\S*( \\p{L}\\S*){1,4}");
        }
    }
}
