package org.quotient.transcript;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        List<byte[]> sheets = book.sheets.stream()
                .map(link -> path(links.targets.getOrDefault(link, "")))
                .distinct()
                .flatMap(path -> archive.part(path).stream())
                .toList();
        if (sheets.isEmpty()) {
            throw Refusal.broken();
        }
        WorkbookSheet first = new WorkbookSheet(strings.strings);
        XmlWalk.walk(sheets.get(0), first);
        return TurnSheet.of(first.rows(), losses(sheets.subList(1, sheets.size()), archive));
    }

    private static Set<Loss> losses(List<byte[]> others, Archive archive) {
        Set<Loss> losses = EnumSet.noneOf(Loss.class);
        if (others.stream().anyMatch(Workbook::isFilled)) {
            losses.add(Loss.OTHER_SHEETS);
        }
        if (archive.has(name -> name.matches("xl/(?:comments|threadedComments/threadedComment)\\d*\\.xml"))) {
            losses.add(Loss.COMMENTS);
        }
        return losses;
    }

    private static boolean isFilled(byte[] sheet) {
        Filled filled = new Filled();
        XmlWalk.walk(sheet, filled);
        return filled.found;
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

    /** Whether a sheet holds anything. */
    private static final class Filled implements XmlWalk.Visitor {

        private boolean inValue;
        private boolean found;

        @Override
        public XmlWalk.Way open(XmlWalk.Element element) {
            inValue = element.is("v") || element.is("t");
            return found ? XmlWalk.Way.PAST : XmlWalk.Way.IN;
        }

        @Override
        public void text(String text) {
            found |= inValue && !text.isEmpty();
        }

        @Override
        public void close(String namespace, String name) {
            inValue = false;
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
                if (strings.size() == WorkbookSheet.MOST_CELLS) {
                    throw Refusal.tooLarge("it has more than " + WorkbookSheet.MOST_CELLS + " texts");
                }
                strings.add(string.toString());
                string.setLength(0);
            }
        }
    }
}
