package org.quotient.transcript;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value of a JSON text and the line where it begins. What is absent is {@link #NONE}, which is empty in every way.
 *
 * @param fields those of an object; empty for any other value
 * @param items those of an array
 * @param text of a string, number or truth value
 */
record JsonValue(Map<String, JsonValue> fields, List<JsonValue> items, String text, int line) {

    static final JsonValue NONE = new JsonValue(Map.of(), List.of(), "", 0);

    private static final int DEEPEST = 64;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    /**
     * The value that a text writes.
     *
     * @throws IOException if it is no sound JSON or is nested too deeply; the message may quote the text
     */
    static JsonValue parse(String text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            JsonValue value = value(parser);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "more than one value");
            }
            return value;
        }
    }

    private static JsonValue value(JsonParser parser) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, JsonValue> fields = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                fields.put(name, value(parser));
            }
            return new JsonValue(fields, List.of(), "", line);
        }
        if (token == JsonToken.START_ARRAY) {
            List<JsonValue> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser));
            }
            return new JsonValue(Map.of(), items, "", line);
        }
        boolean empty = token == null || token == JsonToken.VALUE_NULL;
        return new JsonValue(Map.of(), List.of(), empty ? "" : parser.getText(), line);
    }

    /** The value at the end of a path of field names. */
    JsonValue at(String... path) {
        JsonValue value = this;
        for (String name : path) {
            value = value.fields.getOrDefault(name, NONE);
        }
        return value;
    }

    /** The first of these fields that is there and not empty. */
    JsonValue any(String... names) {
        for (String name : names) {
            if (!at(name).isEmpty()) {
                return at(name);
            }
        }
        return NONE;
    }

    JsonValue firstItem() {
        return items.isEmpty() ? NONE : items.get(0);
    }

    boolean isEmpty() {
        return fields.isEmpty() && items.isEmpty() && text.isEmpty();
    }
}
