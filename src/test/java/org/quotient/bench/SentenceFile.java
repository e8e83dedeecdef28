package org.quotient.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.quotient.corpus.Sentence;
import org.quotient.corpus.Span;
import org.quotient.corpus.Token;

/** Annotated sentences in a file, so that a JVM that measures has them in a second and never loads a model. */
final class SentenceFile {

    private SentenceFile() {}

    /** A file that is there is whole: it gets its name when all is written. */
    static void write(Path file, List<Sentence> sentences) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            out.writeInt(sentences.size());
            for (Sentence sentence : sentences) {
                write(out, sentence);
            }
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(DataOutputStream out, Sentence sentence) throws IOException {
        out.writeInt(sentence.number());
        write(out, sentence.span());
        out.writeUTF(sentence.text());
        out.writeInt(sentence.tokens().size());
        for (Token token : sentence.tokens()) {
            write(out, token.span());
            out.writeUTF(token.lemma());
            out.writeUTF(token.tag());
        }
    }

    private static void write(DataOutputStream out, Span span) throws IOException {
        out.writeInt(span.start());
        out.writeInt(span.end());
    }

    /** The sentences; no two of their tokens share a string, as when they come from Parquet. */
    static List<Sentence> read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int size = in.readInt();
            List<Sentence> sentences = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                sentences.add(sentence(in));
            }
            return sentences;
        }
    }

    private static Sentence sentence(DataInputStream in) throws IOException {
        int number = in.readInt();
        Span span = span(in);
        String text = in.readUTF();
        int size = in.readInt();
        List<Token> tokens = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Span place = span(in);
            tokens.add(new Token(place, place.cut(text), in.readUTF(), in.readUTF()));
        }
        return new Sentence(number, span, text, tokens);
    }

    private static Span span(DataInputStream in) throws IOException {
        return new Span(in.readInt(), in.readInt());
    }

    static long tokens(List<Sentence> sentences) {
        return sentences.stream()
                .mapToLong(sentence -> sentence.tokens().size())
                .sum();
    }
}
