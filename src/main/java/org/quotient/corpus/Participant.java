package org.quotient.corpus;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A person who is interviewed.
 *
 * @param id unique in the corpus
 * @param attributes setting, region and whatever else the study knows; a missing value is absent, never empty
 */
public record Participant(String id, Map<String, String> attributes) {

    public Participant {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }
}
