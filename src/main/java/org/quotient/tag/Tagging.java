package org.quotient.tag;

import java.util.List;

/** What was found in one sentence: what counts and what does not, each by place. */
public record Tagging(List<Mention> mentions, List<RejectedMatch> rejected) {

    public Tagging {
        mentions = List.copyOf(mentions);
        rejected = List.copyOf(rejected);
    }
}
