package org.quotient.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.quotient.corpus.Turn;

/** One invented interview, the same for a seed, in every format that is read. */
public final class ReadingMaterial {

    private static final String SYLLABLES = "ba de fi go lu me na po ri su ta ve wo";
    private static final int LINES_PER_PAGE = 50;
    private static final int LINE = 80;

    private final Random random;

    private ReadingMaterial(long seed) {
        random = new Random(seed);
    }

    /** The readings are asked for by the labels of the two voices. */
    public static Reading read(String name, byte[] bytes) {
        return TranscriptReader.read("t", name, bytes, Renderings.CAST);
    }

    /** How many words of the transcript somebody says. */
    public static int words(Reading reading) {
        return ((Reading.Read) reading)
                .transcript().turns().stream().mapToInt(Turn::words).sum();
    }

    /** A text with labels of about so many words. */
    public static String text(long seed, int words) {
        StringBuilder text = new StringBuilder();
        for (Renderings.Saying said : new ReadingMaterial(seed).conversation(words)) {
            text.append("Speaker ")
                    .append(said.voice())
                    .append(": ")
                    .append(said.words())
                    .append("\n\n");
        }
        return text.toString();
    }

    /** The interview by the name of its file. */
    public static Map<String, byte[]> files(long seed, int words) {
        List<Renderings.Saying> sayings = new ReadingMaterial(seed).conversation(words);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("labels.txt", text(seed, words).getBytes(UTF_8));
        Map<String, String> timed = Renderings.of(sayings);
        for (String name : List.of("teams.vtt", "a.srt", "otter.txt", "nvivo.txt", "whisperx.json", "aws.json")) {
            files.put(name, timed.get(name).getBytes(UTF_8));
        }
        StringBuilder docx = new StringBuilder();
        StringBuilder odt = new StringBuilder();
        StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi ");
        List<List<Object>> rows = new ArrayList<>(List.of(List.of("turn", "speaker", "text")));
        List<String> lines = new ArrayList<>();
        for (Renderings.Saying said : sayings) {
            String line = "Speaker " + said.voice() + ": " + said.words();
            docx.append(DocumentSamples.p(line));
            odt.append("<text:p>").append(line).append("</text:p>");
            rtf.append(line).append("\\par ");
            rows.add(List.of(rows.size(), "Speaker " + said.voice(), said.words()));
            for (int i = 0; i < line.length(); i += LINE) {
                lines.add(line.substring(i, Math.min(line.length(), i + LINE)));
            }
        }
        files.put("word.docx", DocumentSamples.docx(docx.toString()));
        files.put("text.odt", DocumentSamples.odt(odt.toString(), ""));
        files.put("rich.rtf", rtf.append("}").toString().getBytes(UTF_8));
        files.put("rows.xlsx", DocumentSamples.xlsx(rows));
        files.put("rows.xls", DocumentSamples.xls(rows));
        files.put("pages.pdf", DocumentSamples.pdf(pages(lines)));
        files.put("old.doc", OldWordSample.of(text(seed, 200).replace("\n\n", "\r")));
        return files;
    }

    private static List<List<String>> pages(List<String> lines) {
        List<List<String>> pages = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += LINES_PER_PAGE) {
            pages.add(lines.subList(i, Math.min(lines.size(), i + LINES_PER_PAGE)));
        }
        return pages;
    }

    private List<Renderings.Saying> conversation(int words) {
        List<Renderings.Saying> sayings = new ArrayList<>();
        for (int said = 0; said < words; ) {
            int length = 5 + random.nextInt(sayings.size() % 2 == 0 ? 20 : 120);
            StringBuilder turn = new StringBuilder("Well");
            for (int i = 1; i < length; i++) {
                turn.append(i % 15 == 0 ? ". " : i % 7 == 0 ? ", " : " ").append(word());
            }
            sayings.add(new Renderings.Saying(
                    sayings.size() % 2 + 1, turn.append('.').toString()));
            said += length;
        }
        return sayings;
    }

    private String word() {
        String[] syllables = SYLLABLES.split(" ");
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            word.append(syllables[random.nextInt(syllables.length)]);
        }
        return word.toString();
    }
}
