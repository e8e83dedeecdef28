package org.quotient.transcript;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quotient.transcript.TurnSheet.SheetRow;

/** The first sheet of an Excel workbook (.xlsx) that can be seen, as a turn table. Formulas count with the value last saved. */
final class Workbook {

    private static final String BOOK = "xl/workbook.xml";
    private static final String LINKS = "xl/_rels/workbook.xml.rels";
    private static final String STRINGS = "xl/sharedStrings.xml";

    private Workbook() {}

    static Document read(byte[] bytes) {
        Archive archive = Archive.of(
                bytes,
                name -> Set.of(BOOK, LINKS, STRINGS).contains(name)
                        || name.startsWith("xl/worksheets/") && name.endsWith(".xml"));
        Book book = new Book();
        XmlWalk.walk(archive.need(BOOK), book);
        Links links = new Links();
        XmlWalk.walk(archive.need(LINKS), links);
        Strings strings = new Strings();
        archive.part(STRINGS).ifPresent(part -> XmlWalk.walk(part, strings));
        List<List<SheetRow>> sheets = book.sheets.stream()
                .map(link -> path(links.targets.getOrDefault(link, "")))
                .flatMap(path -> archive.part(path).stream())
                .map(part -> rows(part, strings.strings))
                .toList();
        if (sheets.isEmpty()) {
            throw Refusal.broken();
        }
        return TurnSheet.of(sheets.get(0), losses(sheets, archive));
    }

    private static List<SheetRow> rows(byte[] part, List<String> shared) {
        WorkbookSheet sheet = new WorkbookSheet(shared);
        XmlWalk.walk(part, sheet);
        return sheet.rows();
    }

    private static Set<Loss> losses(List<List<SheetRow>> sheets, Archive archive) {
        Set<Loss> losses = EnumSet.noneOf(Loss.class);
        if (sheets.stream().skip(1).anyMatch(rows -> !rows.isEmpty())) {
            losses.add(Loss.OTHER_SHEETS);
        }
        if (archive.has(name -> name.matches("xl/(?:comments|threadedComments/threadedComment)\\d*\\.xml"))) {
            losses.add(Loss.COMMENTS);
        }
        return losses;
    }

    private static String path(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    /** The sheets that can be seen, in order, each by its link. */
    private static final class Book implements XmlWalk.Visitor {

        private static final int MOST_SHEETS = 100;

        private final List<String> sheets = new ArrayList<>();

        @Override
        public XmlWalk.Way open(XmlWalk.Element element) {
            boolean seen = element.attribute("state").isEmpty()
                    || element.attribute("state").equals("visible");
            if (element.is("sheet") && seen && sheets.size() < MOST_SHEETS) {
                sheets.add(element.attribute("id"));
            }
            return XmlWalk.Way.IN;
        }
    }

    private static final class Links implements XmlWalk.Visitor {

        private final Map<String, String> targets = new HashMap<>();

        @Override
        public XmlWalk.Way open(XmlWalk.Element element) {
            if (element.is("Relationship")) {
                targets.put(element.attribute("Id"), element.attribute("Target"));
            }
            return XmlWalk.Way.IN;
        }
    }

    /** The texts that cells share, without the hints for their pronunciation. */
    private static final class Strings implements XmlWalk.Visitor {

        private final List<String> strings = new ArrayList<>();
        private final StringBuilder string = new StringBuilder();
        private boolean inText;

        @Override
        public XmlWalk.Way open(XmlWalk.Element element) {
            inText = element.is("t");
            return element.is("rPh") ? XmlWalk.Way.PAST : XmlWalk.Way.IN;
        }

        @Override
        public void text(String text) {
            if (inText) {
                string.append(text);
            }
        }

        @Override
        public void close(String namespace, String name) {
            inText = false;
            if (name.equals("si")) {
                strings.add(string.toString());
                string.setLength(0);
            }
        }
    }
}
