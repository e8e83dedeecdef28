package org.quotient.transcript;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/**
 * The text of Rich Text (.rtf): paragraphs and tables in order, as they read when all tracked changes are accepted. Headers,
 * footers, notes, comments and text boxes are left out, which is said. A file whose groups do not close is cut off, and
 * refused.
 */
final class RichText {

    private static final int DEEPEST = 512;
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("tab", "\t"),
            Map.entry("line", "\n"),
            Map.entry("emdash", "\u2014"),
            Map.entry("endash", "\u2013"),
            Map.entry("lquote", "\u2018"),
            Map.entry("rquote", "\u2019"),
            Map.entry("ldblquote", "\u201c"),
            Map.entry("rdblquote", "\u201d"),
            Map.entry("bullet", "\u2022"),
            Map.entry("emspace", "\u2003"),
            Map.entry("enspace", "\u2002"),
            Map.entry("~", "\u00a0"),
            Map.entry("_", "-"));
    private static final Map<String, Loss> LOST = Map.ofEntries(
            Map.entry("header", Loss.HEADERS_FOOTERS),
            Map.entry("headerl", Loss.HEADERS_FOOTERS),
            Map.entry("headerr", Loss.HEADERS_FOOTERS),
            Map.entry("headerf", Loss.HEADERS_FOOTERS),
            Map.entry("footer", Loss.HEADERS_FOOTERS),
            Map.entry("footerl", Loss.HEADERS_FOOTERS),
            Map.entry("footerr", Loss.HEADERS_FOOTERS),
            Map.entry("footerf", Loss.HEADERS_FOOTERS),
            Map.entry("footnote", Loss.NOTES),
            Map.entry("annotation", Loss.COMMENTS),
            Map.entry("shptxt", Loss.TEXT_BOXES));
    private static final Set<String> PASSED = Set.of(
            "*",
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "objdata",
            "fldinst",
            "xe",
            "rxe",
            "txe",
            "tc",
            "tcn",
            "listtext",
            "pntext",
            "pntxtb",
            "pntxta",
            "nonesttables",
            "nonshppict",
            "atnid",
            "atnauthor",
            "atntime",
            "filetbl",
            "revtbl",
            "private");

    /** What holds inside a group. */
    private record State(boolean silent, boolean fontTable, boolean deleted, int font, int units) {

        static final State FIRST = new State(false, false, false, -1, 1);

        State hushed() {
            return new State(true, fontTable, deleted, font, units);
        }

        State inFontTable() {
            return new State(true, true, deleted, font, units);
        }

        State deleted(boolean now) {
            return new State(silent, fontTable, now, font, units);
        }

        State font(int now) {
            return new State(silent, fontTable, deleted, now, units);
        }

        State units(int now) {
            return new State(silent, fontTable, deleted, font, now);
        }
    }

    private final RtfTokens tokens;
    private final RtfFonts fonts = new RtfFonts();
    private final MarkedPage page = new MarkedPage();
    private final Deque<State> outer = new ArrayDeque<>();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private State state = State.FIRST;
    private Loss lost = Loss.LAYOUT;
    private int lostFrom = Integer.MAX_VALUE;
    private int defaultFont = -1;
    private int skip;

    private RichText(byte[] bytes) {
        tokens = new RtfTokens(bytes);
    }

    static boolean isRichText(byte[] bytes) {
        return bytes.length > 4
                && bytes[0] == '{'
                && bytes[1] == '\\'
                && bytes[2] == 'r'
                && bytes[3] == 't'
                && bytes[4] == 'f';
    }

    static Document read(byte[] bytes) {
        return new RichText(bytes).read();
    }

    private Document read() {
        do {
            RtfTokens.Kind kind = tokens.next();
            switch (kind) {
                case OPEN -> open();
                case CLOSE -> close();
                case WORD -> word(tokens.word());
                case BYTE -> take(tokens.value());
                case END -> throw Refusal.broken();
            }
        } while (!outer.isEmpty());
        if (!tokens.isAtEnd()) {
            throw Refusal.broken();
        }
        return page.prose();
    }

    private void open() {
        decode();
        skip = 0;
        if (outer.size() == DEEPEST) {
            throw Refusal.of("too_deep", "it is nested deeper than " + DEEPEST + " levels");
        }
        outer.push(state);
    }

    private void close() {
        decode();
        skip = 0;
        if (outer.isEmpty()) {
            throw Refusal.broken();
        }
        state = outer.pop();
        lostFrom = outer.size() < lostFrom ? Integer.MAX_VALUE : lostFrom;
    }

    private void take(int value) {
        if (skip > 0) {
            skip--;
        } else if (isSpoken()) {
            pending.write(value);
        } else if (value > ' ' && outer.size() >= lostFrom) {
            page.lose(lost);
        }
    }

    private boolean isSpoken() {
        return !state.silent() && !state.deleted();
    }

    /** Bytes are decoded together, for in some code pages two make one character. */
    private void decode() {
        if (pending.size() > 0) {
            Charset charset = fonts.of(state.font() < 0 ? defaultFont : state.font());
            page.add(new String(pending.toByteArray(), charset));
            pending.reset();
        }
    }

    private void word(String word) {
        decode();
        if (skip > 0 && !word.equals("bin")) {
            // A character that stands in for one that old programs do not know.
            skip--;
        } else if (word.equals("bin")) {
            tokens.skip(tokens.number(0));
        } else if (LOST.containsKey(word)) {
            lose(LOST.get(word));
        } else if (PASSED.contains(word)) {
            state = state.hushed();
        } else if (SIGNS.containsKey(word)) {
            say(SIGNS.get(word));
        } else {
            setting(word);
        }
    }

    private void lose(Loss loss) {
        if (lostFrom == Integer.MAX_VALUE) {
            lost = loss;
            lostFrom = outer.size();
        }
        state = state.hushed();
    }

    private void setting(String word) {
        switch (word) {
            case "u" -> unicode();
            case "uc" -> state = state.units(Math.max(0, Math.min(255, tokens.number(1))));
            case "ansicpg" -> fonts.codePage(tokens.number(1252));
            case "mac" -> fonts.codePage(10000);
            case "pc" -> fonts.codePage(437);
            case "pca" -> fonts.codePage(850);
            case "deff" -> defaultFont = tokens.number(0);
            case "f" -> font();
            case "fcharset" -> fonts.characterSet(tokens.number(0));
            case "fonttbl" -> state = state.inFontTable();
            case "plain" -> state = state.deleted(false).font(-1);
            case "deleted" -> {
                state = state.deleted(tokens.number(1) != 0);
                page.lose(Loss.CHANGES);
            }
            case "revised" -> page.lose(Loss.CHANGES);
            default -> page(word);
        }
    }

    private void page(String word) {
        if (isSpoken()) {
            page.mark(word);
        }
    }

    private void font() {
        if (state.fontTable()) {
            fonts.define(tokens.number(0));
        } else {
            state = state.font(tokens.number(0));
        }
    }

    private void unicode() {
        say(String.valueOf((char) tokens.number(0xfffd)));
        skip = state.units();
    }

    private void say(String sign) {
        if (isSpoken()) {
            page.add(sign);
        }
    }
}
