package org.quotient.transcript;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Which code page the bytes of Rich Text are in: the document's, unless the font has one of its own. */
final class RtfFonts {

    private static final Map<Integer, Integer> CODE_PAGES = Map.ofEntries(
            Map.entry(0, 1252),
            Map.entry(128, 932),
            Map.entry(129, 949),
            Map.entry(134, 936),
            Map.entry(136, 950),
            Map.entry(161, 1253),
            Map.entry(162, 1254),
            Map.entry(163, 1258),
            Map.entry(177, 1255),
            Map.entry(178, 1256),
            Map.entry(186, 1257),
            Map.entry(204, 1251),
            Map.entry(222, 874),
            Map.entry(238, 1250));
    private static final int MOST_FONTS = 10_000;

    private final Map<Integer, Charset> fonts = new HashMap<>();
    private Charset document = charset(1252);
    private int defined;

    void codePage(int number) {
        document = charset(number);
    }

    /** A font is being defined; what follows is said of it. */
    void define(int font) {
        defined = font;
    }

    /** The character set of the font that is being defined. */
    void characterSet(int number) {
        if (CODE_PAGES.containsKey(number) && fonts.size() < MOST_FONTS) {
            fonts.put(defined, charset(CODE_PAGES.get(number)));
        }
    }

    /** The code page of a font. */
    Charset of(int font) {
        return fonts.getOrDefault(font, document);
    }

    private static Charset charset(int codePage) {
        String name = switch (codePage) {
            case 65001 -> "UTF-8";
            case 10000 -> "x-MacRoman";
            case 932 -> "windows-31j";
            case 936 -> "GBK";
            case 949 -> "x-windows-949";
            case 950 -> "Big5";
            case 874 -> "x-windows-874";
            case 437, 850, 852 -> "IBM" + codePage;
            default -> "windows-" + codePage;
        };
        boolean known = codePage > 0 && Charset.isSupported(name);
        return known ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
    }
}
