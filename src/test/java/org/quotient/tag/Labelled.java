package org.quotient.tag;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.quotient.annotate.corenlp.CoreNlp;
import org.quotient.codebook.Codebook;
import org.quotient.codebook.CodebookReader;
import org.quotient.codebook.Uncued;
import org.quotient.codebook.Valence;
import org.quotient.corpus.InputException;
import org.quotient.corpus.Problem;
import org.quotient.corpus.Role;
import org.quotient.corpus.Sentence;
import org.quotient.tag.valence.Cues;

/** The labelled sentences, read and tagged. */
public final class Labelled {

    /** A sentence with the label of a human reader for one code. */
    public record Row(String id, String code, String text, Valence valence, Set<String> flags) {}

    /** What the tagger makes of a row: its mention of the row's code, if it finds one, in its sentence. */
    public record Tagged(Row row, Optional<Mention> mention, Sentence sentence) {
        public Valence valence() {
            return mention.map(found -> found.verdict().valence()).orElse(Valence.UNCLEAR);
        }
    }

    private Labelled() {}

    public static List<Row> rows(String half) {
        return rows(new InputStreamReader(
                Labelled.class.getResourceAsStream("labelled/" + half + ".csv"), StandardCharsets.UTF_8));
    }

    /** The rows of a file elsewhere, with the same columns. */
    static List<Row> rows(Path file) {
        try {
            return rows(Files.newBufferedReader(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> rows(Reader reader) {
        List<Row> rows = new ArrayList<>();
        try (Reader in = reader) {
            for (CSVRecord line : CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(in)) {
                Set<String> flags = new TreeSet<>(List.of(line.get("flags").split(" ")));
                flags.remove("");
                rows.add(new Row(
                        line.get("id"),
                        line.get("code"),
                        line.get("sentence"),
                        Valence.valueOf(line.get("valence").toUpperCase(Locale.ROOT)),
                        flags));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    public static Codebook codebook() {
        List<Problem> problems = new ArrayList<>();
        try (var in = Labelled.class.getResourceAsStream("labelled/codebook.yml")) {
            Codebook codebook = CodebookReader.read(
                    "codebook.yml", new String(in.readAllBytes(), StandardCharsets.UTF_8), problems);
            if (!problems.isEmpty()) {
                throw new InputException(problems);
            }
            return codebook;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Tagged> tagged(List<Row> rows) {
        Tagger tagger = Tagger.of(codebook(), Cues.english(), Uncued.KIND, CoreNlp.shared()::annotate);
        return rows.stream().map(row -> tagged(row, tagger)).toList();
    }

    private static Tagged tagged(Row row, Tagger tagger) {
        List<Sentence> sentences = CoreNlp.shared().annotate(row.text());
        for (Sentence sentence : sentences) {
            for (Mention mention : tagger.tag(sentence, Role.PARTICIPANT).mentions()) {
                if (mention.code().equals(row.code())) {
                    return new Tagged(row, Optional.of(mention), sentence);
                }
            }
        }
        return new Tagged(row, Optional.empty(), sentences.get(0));
    }
}
