package org.quotient.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.quotient.transcript.ColumnRows.Row;

/**
 * Texts in columns of time, speaker and words, in any order: what NVivo imports and exports, and Whisper's {@code .tsv}. A
 * first line names the columns; with tabs between them it may be absent, and each line then has a time first, or second behind
 * the speaker.
 */
final class Columns {

    private static final Set<String> TIME =
            Set.of("timespan", "time span", "timestamp", "time stamp", "timestamps", "time", "start", "start time");
    private static final Set<String> SPEAKER = Set.of("speaker", "speakers", "speaker name", "name", "voice");
    private static final Set<String> WORDS = Set.of("content", "text", "transcript", "words", "speech");
    private static final List<String> WHISPER = List.of("start", "end", "text");
    private static final String CLOCKS = "\\[?" + Stamp.CLOCK + "(?: ?[-\u2013,] ?" + Stamp.CLOCK + ")?\\]?";

    private Columns() {}

    /** Which column is which; {@code speaker} is -1 where there is none. */
    private record Layout(int speaker, int words, Cues.Joint joint) {}

    /** The cues of a text in columns; empty for any other. */
    static Optional<Cues> of(String text, Roles roles) {
        String start = text.stripLeading();
        String first = start.lines().findFirst().orElse("");
        if (first.indexOf('\t') >= 0) {
            List<Row> rows = ColumnRows.tabbed(text);
            Optional<Layout> layout = header(rows.get(0).cells());
            return layout.isPresent()
                    ? layout.map(found -> cues(below(rows), found, roles))
                    : bare(rows).map(found -> cues(rows, found, roles));
        }
        return header(List.of(first.split("[,;]", -1)))
                .flatMap(layout -> ColumnRows.quoted(text, first.indexOf(';') >= 0 ? ';' : ',')
                        .map(rows -> cues(below(rows), layout, roles)));
    }

    /** The rows below the names; a cell without a name would be words that nobody says. */
    private static List<Row> below(List<Row> rows) {
        int width = rows.get(0).cells().size();
        List<Row> below = rows.subList(1, rows.size());
        below.stream().filter(row -> row.fillsMoreThan(width)).findFirst().ifPresent(row -> {
            throw Refusal.of(RowFlaw.INCOMPLETE_ROW, row.line());
        });
        return below;
    }

    private static Optional<Layout> header(List<String> cells) {
        List<String> names = cells.stream()
                .map(cell -> cell.replace("\"", "").strip().toLowerCase(Locale.ROOT))
                .toList();
        int words = column(names, WORDS);
        // A table with an id column holds several interviews, and is named in the study file as one.
        boolean several = names.contains("transcript_id") || names.contains("id");
        if (words < 0 || column(names, TIME) < 0 || several) {
            return Optional.empty();
        }
        Cues.Joint joint = names.equals(WHISPER) ? Cues.Joint.CLOCK : Cues.Joint.PARAGRAPH;
        return Optional.of(new Layout(column(names, SPEAKER), words, joint));
    }

    private static int column(List<String> names, Set<String> known) {
        return Stream.iterate(0, i -> i < names.size(), i -> i + 1)
                .filter(i -> known.contains(names.get(i)))
                .findFirst()
                .orElse(-1);
    }

    /** Without names of columns: a time and, before or behind it, perhaps a speaker; then the words. */
    private static Optional<Layout> bare(List<Row> rows) {
        int width = rows.get(0).cells().size();
        boolean regular = rows.size() > 1
                && (width == 2 || width == 3)
                && rows.stream().allMatch(row -> row.cells().size() == width);
        if (regular && rows.stream().allMatch(row -> row.cell(0).matches(CLOCKS))) {
            return Optional.of(new Layout(width == 3 ? 1 : -1, width - 1, Cues.Joint.PARAGRAPH));
        }
        return regular
                        && width == 3
                        && rows.stream().allMatch(row -> row.cell(1).matches(CLOCKS))
                ? Optional.of(new Layout(0, 2, Cues.Joint.PARAGRAPH))
                : Optional.empty();
    }

    private static Cues cues(List<Row> rows, Layout layout, Roles roles) {
        int ignored = 0;
        List<Cue> cues = new ArrayList<>();
        for (Row row : rows) {
            boolean whole = row.cells().size() > layout.words();
            ignored += whole ? 0 : LabelledText.words(String.join(" ", row.cells()));
            cues.add(new Cue(row.cell(layout.speaker()), whole ? row.cell(layout.words()) : "", row.line()));
        }
        if (layout.speaker() >= 0) {
            return new Cues(Format.COLUMNS, cues, layout.joint(), ignored);
        }
        CueLabels.Named named = CueLabels.in(cues, roles);
        return new Cues(Format.COLUMNS, named.cues(), layout.joint(), ignored + named.ignoredWords());
    }
}
