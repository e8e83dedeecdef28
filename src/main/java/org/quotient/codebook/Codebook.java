package org.quotient.codebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The versioned list of codes.
 *
 * @param name for people
 * @param version as the analyst numbers it
 * @param language of the patterns, such as {@code en}
 * @param overlap which of several matches that share words count
 * @param protect phrases inside which no code counts
 * @param cues what its study adds to the cues that come with the program
 * @param codes in the order of the file; parents exist and form no circle
 */
public record Codebook(
        String name,
        String version,
        String language,
        OverlapPolicy overlap,
        List<Pattern> protect,
        List<Cue> cues,
        List<Code> codes) {

    /** A codebook without codes. */
    public static final Codebook NONE =
            new Codebook("", "", "en", OverlapPolicy.LONGEST_IN_CODE, List.of(), List.of(), List.of());

    public Codebook {
        protect = List.copyOf(protect);
        cues = List.copyOf(cues);
        codes = List.copyOf(codes);
    }

    public Optional<Code> code(String id) {
        return codes.stream().filter(code -> code.id().equals(id)).findFirst();
    }

    /** The codes that nothing can be found for: without patterns and without codes below. */
    public List<Code> unfilled() {
        Set<String> parents =
                codes.stream().flatMap(code -> code.parent().stream()).collect(Collectors.toSet());
        return codes.stream()
                .filter(code -> code.patterns().isEmpty() && !parents.contains(code.id()))
                .toList();
    }

    /** The id of {@code code} and of every code above it, from the bottom up. */
    public List<String> lineage(Code code) {
        List<String> ids = new ArrayList<>(List.of(code.id()));
        for (Optional<String> up = code.parent(); up.isPresent(); ) {
            ids.add(up.get());
            up = code(up.get()).orElseThrow().parent();
        }
        return ids;
    }

    /** For each code's id, the ids that a mention of it counts for: its own and those above. */
    public Map<String, List<String>> lineages() {
        Map<String, List<String>> lineages = new LinkedHashMap<>();
        codes.forEach(code -> lineages.put(code.id(), lineage(code)));
        return lineages;
    }
}
