package org.quotient.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The text of a Word document (.docx): its paragraphs and tables in the order of the page, as it reads when all tracked
 * changes are accepted. Headers, footers, notes, comments and text boxes are left out, which is said.
 */
final class WordDocument implements XmlWalk.Visitor {

    private static final String USUAL_BODY = "word/document.xml";
    private static final String LINKS = "_rels/.rels";
    private static final Predicate<String> MARGINS =
            Pattern.compile("word/(?:header|footer)\\d*\\.xml").asMatchPredicate();

    private final Page page = new Page();
    private boolean inProperties;
    private boolean inText;
    private boolean joined;

    private WordDocument() {}

    static Document read(byte[] bytes) {
        String body = body(bytes);
        Archive archive = Archive.of(bytes, name -> name.equals(body) || MARGINS.test(name));
        WordDocument document = new WordDocument();
        XmlWalk.walk(archive.need(body), document);
        archive.parts().forEach((name, part) -> {
            if (MARGINS.test(name) && !textOf(part).isBlank()) {
                document.page.lose(Loss.HEADERS_FOOTERS);
            }
        });
        return document.page.prose();
    }

    /** The part that the package calls its document; most programs, but not all, give it one name. */
    private static String body(byte[] bytes) {
        Archive links = Archive.of(bytes, LINKS::equals);
        List<String> targets = new ArrayList<>();
        links.part(LINKS)
                .ifPresent(part -> XmlWalk.walk(part, element -> {
                    boolean internal = !element.attribute("TargetMode").equals("External");
                    if (element.attribute("Type").endsWith("/officeDocument") && internal) {
                        targets.add(element.attribute("Target").replaceFirst("^/", ""));
                    }
                    return XmlWalk.Way.IN;
                }));
        return targets.stream()
                .filter(target -> links.has(target::equals))
                .findFirst()
                .orElse(USUAL_BODY);
    }

    private static String textOf(byte[] part) {
        WordDocument document = new WordDocument();
        XmlWalk.walk(part, document);
        return document.page.prose().text();
    }

    @Override
    public XmlWalk.Way open(XmlWalk.Element element) {
        if (!isWord(element.namespace())) {
            // Word writes shapes twice, the second time for programs that do not know them.
            return element.is("Fallback") ? XmlWalk.Way.PAST : XmlWalk.Way.IN;
        }
        return inProperties ? property(element) : content(element);
    }

    /** The mark of a paragraph may be deleted, which joins it to the next. */
    private XmlWalk.Way property(XmlWalk.Element element) {
        if (element.is("del") || element.is("moveFrom")) {
            page.lose(Loss.CHANGES);
            joined = true;
        }
        return element.is("rPr") ? XmlWalk.Way.IN : XmlWalk.Way.PAST;
    }

    private XmlWalk.Way content(XmlWalk.Element element) {
        switch (element.name()) {
            case "p" -> page.openParagraph();
            case "tr" -> page.openRow();
            case "tc" -> page.openCell();
            case "pPr" -> inProperties = true;
            case "t" -> inText = true;
            case "tab", "ptab" -> page.add("\t");
            case "br", "cr" -> page.add("\n");
            case "noBreakHyphen" -> page.add("-");
            case "ins", "moveTo" -> page.lose(Loss.CHANGES);
            case "del", "moveFrom" -> {
                return past(Loss.CHANGES);
            }
            case "footnoteReference", "endnoteReference" -> page.lose(Loss.NOTES);
            case "commentReference" -> page.lose(Loss.COMMENTS);
            case "txbxContent" -> {
                return past(Loss.TEXT_BOXES);
            }
            case "rPr", "tblPr", "trPr", "tcPr", "tblGrid", "sectPr", "sdtPr", "instrText", "delText", "rt" -> {
                return XmlWalk.Way.PAST;
            }
            default -> {
                // Hyperlinks, fields and content controls are as good as what they hold.
            }
        }
        return XmlWalk.Way.IN;
    }

    private XmlWalk.Way past(Loss loss) {
        page.lose(loss);
        return XmlWalk.Way.PAST;
    }

    @Override
    public void text(String text) {
        if (inText) {
            page.add(text);
        }
    }

    @Override
    public void close(String namespace, String name) {
        if (!isWord(namespace)) {
            return;
        }
        switch (name) {
            case "t" -> inText = false;
            case "pPr" -> inProperties = false;
            case "tc" -> page.closeCell();
            case "tr" -> page.closeRow();
            case "p" -> closeParagraph();
            default -> {
                // Nothing else was opened.
            }
        }
    }

    private void closeParagraph() {
        if (joined) {
            page.joinParagraph();
        } else {
            page.closeParagraph();
        }
        joined = false;
    }

    private static boolean isWord(String namespace) {
        return namespace.contains("wordprocessingml");
    }
}
