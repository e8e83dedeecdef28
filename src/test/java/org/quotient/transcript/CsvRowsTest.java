package org.quotient.transcript;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    private static List<String> rows(String text) throws IOException {
        List<String> rows = new ArrayList<>();
        CsvRows.of(new StringReader(text))
                .forEachRemaining(row -> rows.add(row.line() + " "
                        + row.flaw()
                                .map(RowFlaw::label)
                                .orElseGet(() -> row.values().toString())));
        return rows;
    }

    @Test
    void aQuotedValueMayHoldLineEndsSeparatorsAndQuotes() throws IOException {
        assertEquals(
                List.of("2 [a, one\ntwo, three]", "4 [b, \"yes\", she said]", "6 [c, ]"),
                rows("id,text\r\na,\"one\r\ntwo, three\"\r\nb,\"\"\"yes\"\", she said\" \r\n\r\nc,\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsTheOneOfTheHeader(String separator) throws IOException {
        CsvRows rows = CsvRows.of(new StringReader("\ufeffid,text\n1,a; b".replace(",", separator)));
        assertEquals(List.of("id", "text"), rows.header());
        assertEquals(separator.equals(";") ? 3 : 2, rows.next().values().size());
    }

    @Test
    void aQuoteThatIsNeverClosedTakesNoRowWithIt() throws IOException {
        assertEquals(
                List.of("2 [a, fine]", "3 broken_quotes", "4 broken_quotes", "6 broken_quotes"),
                rows("id,text\na,fine\nb,\"open\nc,fine\n\nd,fine\n"));
    }

    @Test
    void aQuoteThatClosesInALaterRowIsFoundThere() throws IOException {
        assertEquals(
                List.of("2 broken_quotes", "3 broken_quotes", "4 broken_quotes", "5 [d, fine]"),
                rows("id,text\na,\"open\nb,fine\nc,\"quoted\"\nd,fine\n"));
    }

    @Test
    void aQuoteInsideAValueNeedsAPartner() throws IOException {
        assertEquals(
                List.of("2 [a, she said \"no\"]", "3 broken_quotes"), rows("id,text\na,she said \"no\"\nb,end\"\n"));
    }

    @Test
    void aRowOfAnotherLengthIsIncomplete() throws IOException {
        assertEquals(List.of("2 incomplete_row", "3 [b, x]", "4 incomplete_row"), rows("id,text\na\nb,x\nc,x,y\n"));
    }

    @Test
    void whatIsWrittenIsReadBackWhateverItHolds() throws IOException {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<List<String>> written = new ArrayList<>();
            for (int row = 0; row < 1 + random.nextInt(8); row++) {
                written.add(List.of("r" + row, value(random), value(random)));
            }
            String text = written.stream()
                    .map(row -> row.stream()
                            .map(value -> '"' + value.replace("\"", "\"\"") + '"')
                            .collect(Collectors.joining(";")))
                    .collect(Collectors.joining(random.nextBoolean() ? "\n" : "\r\n"));
            List<List<String>> read = new ArrayList<>();
            CsvRows.of(new StringReader("a;b;c\n" + text))
                    .forEachRemaining(row -> read.add(row.flaw().isEmpty() ? row.values() : List.of("flaw")));
            assertEquals(written, read, "seed " + seed);
        }
    }

    @Test
    void noLineIsSwallowedHoweverTheQuotesFall() throws IOException {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("id,text\n");
            int lines = 1 + random.nextInt(10);
            for (int line = 0; line < lines; line++) {
                text.append('r')
                        .append(line)
                        .append(',')
                        .append(random.nextInt(4) == 0 ? "\"" : "")
                        .append("x\n");
            }
            int[] covered = new int[1];
            CsvRows.of(new StringReader(text.toString()))
                    .forEachRemaining(row -> covered[0] += row.flaw().isPresent()
                            ? 1
                            : 1
                                    + (int) row.values()
                                            .get(1)
                                            .chars()
                                            .filter(c -> c == '\n')
                                            .count());
            assertEquals(lines, covered[0], "seed " + seed);
        }
    }

    private static String value(Random random) {
        String letters = "ab,;\t\"\n é";
        return random.ints(random.nextInt(6), 0, letters.length())
                .mapToObj(i -> letters.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static Charset probe(byte[] bytes) throws IOException {
        return EncodingProbe.of(new ByteArrayInputStream(bytes));
    }

    @Test
    void theEncodingIsToldByTheBytes() throws IOException {
        String words = "x".repeat((1 << 15) - 1) + "café 😀 ".repeat(5_000);
        assertEquals(UTF_8, probe(words.getBytes(UTF_8)));
        assertEquals(UTF_8, probe(("\ufeff" + words).getBytes(UTF_8)));
        assertEquals("UTF-16", probe(("\ufeff" + words).getBytes(UTF_16LE)).name());
        assertEquals("UTF-16", probe(("\ufeff" + words).getBytes(UTF_16BE)).name());
        Charset windows = Charset.forName("windows-1252");
        assertEquals(windows, probe("x".repeat(100_000).concat("café").getBytes(windows)));
        assertEquals(UTF_8, probe("only ascii".getBytes(UTF_8)));
    }

    @Test
    void utf8WithOneBrokenByteStaysUtf8() throws IOException {
        byte[] bytes = "café, naïve, über".getBytes(UTF_8);
        bytes[bytes.length - 1] = (byte) 0xff;
        assertEquals(UTF_8, probe(bytes));
    }
}
