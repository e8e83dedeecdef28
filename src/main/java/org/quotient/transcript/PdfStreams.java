package org.quotient.transcript;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Measures what the packed streams of a PDF expand to before PDFBox unpacks any of them into memory, in which it knows no
 * bounds. Pictures may be as large as they like: they are taken out unread.
 */
final class PdfStreams {

    private static final byte[] BEGIN = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final long MOST_EXPANDED = 128L << 20;
    private static final int HEAD = 4_096;
    /**
     * A picture's own object, from the line on which it begins. What might hide another beginning (strings, comments), or is
     * told of packed objects and of tables of them, is no picture's, for PDFBox unpacks those whatever they are called.
     */
    private static final Pattern PICTURE = Pattern.compile(
            "(?s).*[\\r\\n]endobj\\s*[\\r\\n]\\d+ \\d+ obj\\b(?!.*(?:[()%#]|ObjStm|XRef|/First\\b|/W\\b)).*/Subtype\\s*/Image\\b.*");

    private long expanded;

    private PdfStreams() {}

    /** For the file as it is, whose objects may be packed themselves. */
    static void requireBounded(byte[] pdf) {
        PdfStreams streams = new PdfStreams();
        byte[] buffer = new byte[1 << 16];
        for (int at = find(pdf, 0); at >= 0; at = find(pdf, at)) {
            int data = at;
            while (data < pdf.length && (pdf[data] == '\r' || pdf[data] == '\n' || pdf[data] == ' ')) {
                data++;
            }
            if (!isPicture(pdf, at)) {
                streams.inflate(pdf, data, buffer);
            }
        }
    }

    /** For the file once its objects are known, with all that may be packed in other ways. */
    static void requireBounded(COSDocument document) throws IOException {
        PdfStreams streams = new PdfStreams();
        for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
            COSBase object = document.getObjectFromPool(key).getObject();
            if (object instanceof COSStream stream) {
                if (isPicture(stream)) {
                    clear(stream);
                } else {
                    streams.unpack(stream);
                }
            }
        }
    }

    static boolean isPicture(COSStream stream) {
        return COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
    }

    /** What calls itself a picture may be named as anything else, such as a font, and would be unpacked then. */
    private static void clear(COSStream stream) throws IOException {
        stream.removeItem(COSName.FILTER);
        stream.createRawOutputStream().close();
    }

    private void inflate(byte[] pdf, int from, byte[] buffer) {
        if (from >= pdf.length || (pdf[from] & 0x0f) != 8) {
            return;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(pdf, from, pdf.length - from);
            for (int out = inflater.inflate(buffer); out > 0; out = inflater.inflate(buffer)) {
                add(out);
            }
        } catch (DataFormatException e) {
            // No packed stream, or a broken one: PDFBox will say.
        } finally {
            inflater.end();
        }
    }

    private void unpack(COSStream stream) throws IOException {
        COSBase filters = stream.getFilters();
        List<? extends COSBase> names = filters instanceof COSArray array
                ? array.toList()
                : filters instanceof COSName name ? List.of(name) : List.of();
        InputStream packed = stream.createRawInputStream();
        for (int i = 0; i < names.size(); i++) {
            if (!(names.get(i) instanceof COSName name)) {
                throw Refusal.broken();
            }
            boolean last = i + 1 == names.size();
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            FilterFactory.INSTANCE.getFilter(name).decode(packed, new Counted(last, kept), stream, i);
            packed = new ByteArrayInputStream(kept.toByteArray());
        }
    }

    private void add(int more) {
        expanded += more;
        if (expanded > MOST_EXPANDED) {
            throw Refusal.tooLarge("unpacked its pages are larger than " + (MOST_EXPANDED >> 20) + " MB");
        }
    }

    private static boolean isPicture(byte[] pdf, int stream) {
        int from = Math.max(0, stream - HEAD);
        String head = new String(pdf, from, stream - from, StandardCharsets.ISO_8859_1);
        return PICTURE.matcher(head).matches();
    }

    private static int find(byte[] pdf, int from) {
        for (int i = from; i + BEGIN.length <= pdf.length; i++) {
            int matched = 0;
            while (matched < BEGIN.length && pdf[i + matched] == BEGIN[matched]) {
                matched++;
            }
            if (matched == BEGIN.length) {
                return i + BEGIN.length;
            }
        }
        return -1;
    }

    /** Counts what comes out of the last filter, and keeps what the next one needs. */
    private final class Counted extends OutputStream {

        private final boolean last;
        private final ByteArrayOutputStream kept;

        Counted(boolean last, ByteArrayOutputStream kept) {
            this.last = last;
            this.kept = kept;
        }

        @Override
        public void write(int value) {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            add(length);
            if (!last) {
                kept.write(bytes, from, length);
            }
        }
    }
}
