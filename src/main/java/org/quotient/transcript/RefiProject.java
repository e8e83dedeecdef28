package org.quotient.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Walks a REFI-QDA project file and lists the sources that have a text: text sources, PDF sources (by their text, or else
 * themselves) and the transcripts of recordings. Codes, selections, cases and notes are passed by.
 */
final class RefiProject implements XmlWalk.Visitor {

    private static final String PROJECT = "urn:QDA-XML:project:1.0";
    private static final Set<String> HOLDERS = Set.of("Project", "Sources", "AudioSource", "VideoSource");
    private static final Set<String> TEXTS = Set.of("TextSource", "PDFSource", "Transcript");

    private static final int MOST_SOURCES = 10_000;

    private final List<RefiSource> sources = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();
    private final StringBuilder content = new StringBuilder();
    private String recording = "";
    private int transcripts;
    private int silent;
    private String name = "";
    private boolean inContent;
    private boolean hasContent;
    private boolean begun;

    List<RefiSource> sources() {
        return sources;
    }

    /** Pictures and recordings without a transcript. */
    int silent() {
        return silent;
    }

    @Override
    public XmlWalk.Way open(XmlWalk.Element element) {
        requireProject(element);
        if (TEXTS.contains(element.name())) {
            begin(element);
        } else if (element.is("Representation")) {
            represent(element);
        } else if (element.is("PlainTextContent")) {
            inContent = true;
            hasContent = true;
        } else if (element.is("PictureSource")) {
            silent++;
            return XmlWalk.Way.PAST;
        } else if (!HOLDERS.contains(element.name())) {
            return XmlWalk.Way.PAST;
        } else if (element.name().endsWith("Source")) {
            recording = element.attribute("name");
            transcripts = 0;
        }
        return XmlWalk.Way.IN;
    }

    private void requireProject(XmlWalk.Element element) {
        boolean project = element.is("Project") && element.namespace().equals(PROJECT);
        if (!begun && !project) {
            throw Refusal.of("unknown_project", "its project file is no REFI-QDA project of version 1.0");
        }
        begun = true;
    }

    private void begin(XmlWalk.Element element) {
        paths.clear();
        content.setLength(0);
        hasContent = false;
        name = element.attribute("name").isBlank() ? recording : element.attribute("name");
        transcripts += element.is("Transcript") ? 1 : 0;
        addPaths(element);
        add(element.attribute("path"));
    }

    /** The text that a program took out of a PDF goes before the PDF, because its selections count in it. */
    private void represent(XmlWalk.Element element) {
        List<String> itself = List.copyOf(paths);
        paths.clear();
        addPaths(element);
        paths.addAll(itself);
    }

    private void addPaths(XmlWalk.Element element) {
        add(element.attribute("plainTextPath"));
        add(element.attribute("richTextPath"));
    }

    private void add(String path) {
        if (!path.isBlank()) {
            paths.add(path.strip());
        }
    }

    @Override
    public void text(String text) {
        if (inContent) {
            content.append(text);
        }
    }

    @Override
    public void close(String namespace, String element) {
        switch (element) {
            case "PlainTextContent" -> inContent = false;
            case "TextSource", "PDFSource", "Transcript" -> end();
            case "AudioSource", "VideoSource" -> {
                silent += transcripts == 0 ? 1 : 0;
                recording = "";
            }
            default -> {
                // Nothing else was opened.
            }
        }
    }

    private void end() {
        if (sources.size() == MOST_SOURCES) {
            throw Refusal.tooLarge("its project has more than " + MOST_SOURCES + " sources");
        }
        Optional<String> text = hasContent ? Optional.of(content.toString()) : Optional.empty();
        sources.add(new RefiSource(named(), text, hasContent ? List.of() : paths));
    }

    /** Some programs do not name their sources; then the file serves, or the place in the list. */
    private String named() {
        String written = name.isBlank() && !paths.isEmpty()
                ? paths.get(0).substring(paths.get(0).lastIndexOf('/') + 1)
                : name;
        return RefiSource.withoutEnding(written).isEmpty() ? "source " + (sources.size() + 1) : written.strip();
    }
}
