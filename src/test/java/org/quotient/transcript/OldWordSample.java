package org.quotient.transcript;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The smallest binary Word document: text, which of it is marked as deleted, and which paragraphs stand in a table. */
final class OldWordSample {

    private static final int TEXT_AT = 1_024;
    private static final byte[] PLAIN = {};
    private static final byte[] DELETED = {0x00, 0x08, 0x01};
    private static final byte[] INSERTED = {0x01, 0x08, 0x01};
    private static final byte[] BODY = {0, 1, 0, 0};
    private static final byte[] CELL = {3, 0, 0, 0x16, 0x24, 1};
    private static final byte[] ROW_END = {5, 0, 0, 0x16, 0x24, 1, 0x17, 0x24, 1, 0};

    private final ByteBuffer main = ByteBuffer.allocate(1 << 14).order(ByteOrder.LITTLE_ENDIAN);
    private final ByteBuffer table = ByteBuffer.allocate(1 << 14).order(ByteOrder.LITTLE_ENDIAN);

    private record Run(int length, byte[] properties) {}

    private OldWordSample() {}

    /**
     * @param marked text in which {@code <} and {@code >} enclose what is deleted, {@code (} and {@code )} what is
     *     inserted, and which has Word's own signs: 13 ends a paragraph, 7 a cell, and 7 alone a row
     */
    static byte[] of(String marked) {
        return new OldWordSample().document(marked);
    }

    private byte[] document(String marked) {
        String text = marked.replaceAll("[<>()]", "");
        byte[] units = text.getBytes(UTF_16LE);
        int page = (TEXT_AT + units.length) / 512 + 1;
        head(text.length(), units.length);
        main.put(TEXT_AT, units);
        page(page, runs(marked), 1);
        page(page + 1, paragraphs(text), 13);
        table(
                1,
                style -> style.putShort((short) 18)
                        .putShort((short) 1)
                        .putShort((short) 10)
                        .put(new byte[16]));
        table(
                6,
                sections -> sections.putInt(0)
                        .putInt(text.length())
                        .putShort((short) 0)
                        .putInt(-1)
                        .put(new byte[6]));
        bins(12, units.length, page);
        bins(13, units.length, page + 1);
        table(15, fonts -> fonts.putInt(0));
        table(31, properties -> properties.put(new byte[600]));
        table(
                33,
                pieces -> pieces.put((byte) 2)
                        .putInt(16)
                        .putInt(0)
                        .putInt(text.length())
                        .putShort((short) 0)
                        .putInt(TEXT_AT)
                        .putShort((short) 0));
        return DocumentSamples.bytes(out -> {
            try (POIFSFileSystem system = new POIFSFileSystem()) {
                system.createDocument(new ByteArrayInputStream(main.array()), "WordDocument");
                system.createDocument(new ByteArrayInputStream(table.array()), "1Table");
                system.writeFilesystem(out);
            }
        });
    }

    private void head(int characters, int bytes) {
        main.putShort(0, (short) 0xA5EC).putShort(2, (short) 0xC1).putShort(6, (short) 0x409);
        main.putShort(10, (short) 0x1200).putShort(12, (short) 0xBF);
        main.putInt(24, TEXT_AT).putInt(28, TEXT_AT + bytes);
        main.putShort(32, (short) 14)
                .putShort(62, (short) 22)
                .putInt(64, main.capacity())
                .putInt(76, characters);
        main.putShort(152, (short) 93);
    }

    private interface Content {
        ByteBuffer into(ByteBuffer table);
    }

    /** Writes a part of the table stream, and its place into the head. */
    private void table(int index, Content content) {
        int from = table.position();
        content.into(table);
        main.putInt(154 + 8 * index, from).putInt(158 + 8 * index, table.position() - from);
    }

    private void bins(int index, int bytes, int page) {
        table(index, bins -> bins.putInt(TEXT_AT).putInt(TEXT_AT + bytes).putInt(page));
    }

    /** A page of 512 bytes: where runs begin, where their properties stand, the properties from behind. */
    private void page(int page, List<Run> runs, int width) {
        int from = page * 512;
        int at = TEXT_AT;
        int behind = 510;
        for (int i = 0; i < runs.size(); i++) {
            byte[] properties = runs.get(i).properties();
            main.putInt(from + 4 * i, at);
            at += 2 * runs.get(i).length();
            boolean sized = width == 1 && properties.length > 0;
            if (properties.length > 0) {
                behind = (behind - properties.length - (sized ? 1 : 0)) & ~1;
                main.put(from + 4 * (runs.size() + 1) + width * i, (byte) (behind / 2));
                if (sized) {
                    main.put(from + behind, (byte) properties.length);
                }
                main.put(from + behind + (sized ? 1 : 0), properties);
            }
        }
        main.putInt(from + 4 * runs.size(), at);
        main.put(from + 511, (byte) runs.size());
    }

    private static List<Run> runs(String marked) {
        List<Run> runs = new ArrayList<>();
        byte[] now = PLAIN;
        int length = 0;
        for (char unit : (marked + ")").toCharArray()) {
            if ("<>()".indexOf(unit) < 0) {
                length++;
                continue;
            }
            if (length > 0) {
                runs.add(new Run(length, now));
            }
            length = 0;
            now = unit == '<' ? DELETED : unit == '(' ? INSERTED : PLAIN;
        }
        return runs;
    }

    private static List<Run> paragraphs(String text) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\r' || text.charAt(i) == 7) {
                boolean end = i == from && text.charAt(i) == 7;
                runs.add(new Run(i + 1 - from, text.charAt(i) == '\r' ? BODY : end ? ROW_END : CELL));
                from = i + 1;
            }
        }
        return runs;
    }
}
