package org.quotient.job;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.quotient.release.Manifest;

/** What a store must know, by a count of its own. */
final class StoreOracle {

    private final Set<String> annotated = new HashSet<>();
    private final Map<String, Set<String>> tagged = new HashMap<>();

    /** The work of a run of the study as it is now, after which the store knows what was done in it. */
    Manifest.Work expect(RandomStudy study) {
        Set<String> texts = study.texts();
        Set<String> done = tagged.computeIfAbsent(study.codebookVersion(), key -> new HashSet<>());
        Set<String> untagged = new HashSet<>(texts);
        untagged.removeAll(done);
        Set<String> unannotated = new HashSet<>(untagged);
        unannotated.removeAll(annotated);
        done.addAll(untagged);
        annotated.addAll(unannotated);
        return new Manifest.Work(
                unannotated.size(), texts.size() - unannotated.size(), untagged.size(), texts.size() - untagged.size());
    }

    /** As after a withdrawal. */
    void forgetAllBut(Set<String> texts) {
        annotated.retainAll(texts);
        tagged.values().forEach(done -> done.retainAll(texts));
    }
}
