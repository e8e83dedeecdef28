package org.quotient.transcript;

import java.util.ArrayList;
import java.util.List;

/** Takes up one row of a CSV text, line by line, until it is whole or found to be broken. */
final class CsvRow {

    private static final char QUOTE = '"';

    /** How a row stands after a line. */
    enum State {
        WHOLE,
        /** Inside a quoted value, which goes on in the next line. */
        OPEN,
        BROKEN
    }

    private enum Value {
        NEW,
        PLAIN,
        QUOTED,
        /** Right behind a quote that may have closed the value. */
        CLOSED,
        /** Behind the closing quote and a blank. */
        PAST
    }

    private final char delimiter;
    private final List<String> values = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private Value state = Value.NEW;
    private int quotes;
    private int length;

    CsvRow(char delimiter) {
        this.delimiter = delimiter;
    }

    List<String> values() {
        return values;
    }

    /** The characters taken so far. */
    int length() {
        return length;
    }

    State add(String line) {
        if (state == Value.QUOTED) {
            value.append('\n');
        }
        length += line.length() + 1;
        for (int i = 0; i < line.length(); i++) {
            if (!take(line.charAt(i))) {
                return State.BROKEN;
            }
        }
        if (state == Value.QUOTED) {
            return State.OPEN;
        }
        return end() ? State.WHOLE : State.BROKEN;
    }

    private boolean take(char unit) {
        if (state == Value.QUOTED) {
            if (unit == QUOTE) {
                state = Value.CLOSED;
            } else {
                value.append(unit);
            }
            return true;
        }
        if (unit == delimiter) {
            return end();
        }
        if (state == Value.CLOSED || state == Value.PAST) {
            return reopen(unit);
        }
        if (state == Value.NEW && unit == QUOTE) {
            state = Value.QUOTED;
            return true;
        }
        state = Value.PLAIN;
        quotes += unit == QUOTE ? 1 : 0;
        value.append(unit);
        return true;
    }

    /** Behind a quote that closed: a second one is a quote in the text, and blanks are nothing. */
    private boolean reopen(char unit) {
        if (unit == QUOTE && state == Value.CLOSED) {
            value.append(QUOTE);
            state = Value.QUOTED;
            return true;
        }
        state = Value.PAST;
        return unit == ' ' || unit == '\t';
    }

    /** A value ends; false if a quote in the midst of it has no partner, and so belongs to something else. */
    private boolean end() {
        boolean sound = quotes % 2 == 0;
        values.add(value.toString());
        value.setLength(0);
        quotes = 0;
        state = Value.NEW;
        return sound;
    }
}
