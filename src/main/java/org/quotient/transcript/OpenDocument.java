package org.quotient.transcript;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * The text of an OpenDocument text (.odt): headings, paragraphs and tables in the order of the page, as it reads when all
 * tracked changes are accepted. Headers, footers, notes, comments and text boxes are left out, which is said.
 */
final class OpenDocument implements XmlWalk.Visitor {

    private static final String BODY = "content.xml";
    private static final String STYLES = "styles.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final Map<String, Loss> LOST = Map.of(
            "note", Loss.NOTES,
            "annotation", Loss.COMMENTS,
            "tracked-changes", Loss.CHANGES,
            "text-box", Loss.TEXT_BOXES);
    private static final Set<String> PASSED =
            Set.of("automatic-styles", "font-face-decls", "forms", "scripts", "script", "ruby-text");

    private final Page page = new Page();

    private OpenDocument() {}

    static Document read(byte[] bytes) {
        Archive archive = Archive.of(bytes, Set.of(BODY, STYLES, MANIFEST)::contains);
        boolean encrypted = archive.part(MANIFEST)
                .map(part -> new String(part, StandardCharsets.ISO_8859_1).contains("encryption-data"))
                .orElse(false);
        if (encrypted) {
            throw Refusal.encrypted();
        }
        OpenDocument document = new OpenDocument();
        XmlWalk.walk(archive.need(BODY), document);
        archive.part(STYLES).ifPresent(part -> XmlWalk.walk(part, new Margins(document.page)));
        return document.page.prose();
    }

    @Override
    public XmlWalk.Way open(XmlWalk.Element element) {
        if (LOST.containsKey(element.name())) {
            page.lose(LOST.get(element.name()));
            return XmlWalk.Way.PAST;
        }
        // A picture has a title and a description; the title of the document is a field of the text.
        boolean described = element.namespace().contains("svg") && (element.is("title") || element.is("desc"));
        if (described || PASSED.contains(element.name())) {
            return XmlWalk.Way.PAST;
        }
        switch (element.name()) {
            case "p", "h" -> page.openParagraph();
            case "table-row" -> page.openRow();
            case "table-cell" -> page.openCell();
            case "tab" -> page.add("\t");
            case "s" -> page.add(" ".repeat(count(element.attribute("c"))));
            case "line-break" -> page.add("\n");
            default -> {
                // Spans, links, lists and sections are as good as what they hold.
            }
        }
        return XmlWalk.Way.IN;
    }

    private static int count(String number) {
        return number.matches("\\d{1,4}") ? Integer.parseInt(number) : 1;
    }

    /** White space as the format defines it: runs are one space, which stands for nothing at the start. */
    @Override
    public void text(String text) {
        boolean leads = !text.isEmpty() && " \t\r\n".indexOf(text.charAt(0)) >= 0;
        String folded = text.replaceAll("[ \\t\\r\\n]+", " ");
        page.add(leads && page.atSpace() ? folded.substring(1) : folded);
    }

    @Override
    public void close(String namespace, String name) {
        switch (name) {
            case "p", "h" -> page.closeParagraph();
            case "table-row" -> page.closeRow();
            case "table-cell" -> page.closeCell();
            default -> {
                // Nothing else was opened.
            }
        }
    }

    /** Finds whether headers and footers, which stand among the styles, say anything. */
    private static final class Margins implements XmlWalk.Visitor {

        private final Page page;
        private int margins;

        Margins(Page page) {
            this.page = page;
        }

        @Override
        public XmlWalk.Way open(XmlWalk.Element element) {
            margins += isMargin(element.name()) ? 1 : 0;
            return XmlWalk.Way.IN;
        }

        @Override
        public void text(String text) {
            if (margins > 0 && !text.isBlank()) {
                page.lose(Loss.HEADERS_FOOTERS);
            }
        }

        @Override
        public void close(String namespace, String name) {
            margins -= isMargin(name) ? 1 : 0;
        }

        private static boolean isMargin(String name) {
            return name.startsWith("header") && !name.equals("header-style")
                    || name.startsWith("footer") && !name.equals("footer-style");
        }
    }
}
