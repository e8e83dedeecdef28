package org.quotient.transcript;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What looks like personal data that should not have been left in a transcript. Only its kind is ever said. */
enum PersonalData {
    EMAIL("an e-mail address", "[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{2,63}){1,4}"),
    PHONE("a telephone number", "(?<![\\d+])(?:\\+44[ -]?(?:\\(0\\)[ -]?)?|0)[1-9](?:[ -]?\\d){8,9}(?!\\d)"),
    POSTCODE("a postcode", "\\b(?:[A-Z]{1,2}\\d[A-Z\\d]?) ?\\d[ABD-HJLNP-UW-Z]{2}\\b"),
    NHS_NUMBER("an NHS number", "(?<!\\d)(\\d{3})[ -]?(\\d{3})[ -]?(\\d{4})(?!\\d)");

    private final String words;
    private final Pattern form;

    PersonalData(String words, String form) {
        this.words = words;
        this.form = Pattern.compile(form);
    }

    /** To go behind "what looks like". */
    String words() {
        return words;
    }

    /** The kinds that occur in a text. */
    static Set<PersonalData> in(String text) {
        Set<PersonalData> found = EnumSet.noneOf(PersonalData.class);
        for (PersonalData kind : values()) {
            Matcher matcher = kind.form.matcher(text);
            while (!found.contains(kind) && matcher.find()) {
                if (kind != NHS_NUMBER || isNhsNumber(matcher.group().replaceAll("[ -]", ""))) {
                    found.add(kind);
                }
            }
        }
        return found;
    }

    /** The last digit checks the others: weights 10 to 2, modulo 11. */
    private static boolean isNhsNumber(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (digits.charAt(i) - '0');
        }
        return (11 - sum % 11) % 11 == digits.charAt(9) - '0';
    }
}
