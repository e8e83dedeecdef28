package org.quotient.tag.valence;

import org.quotient.tag.match.Hit;

/** Cues that reach some words further than they say. */
final class WiderCues extends SentenceCues {

    private final int more;

    WiderCues(SentenceCues plain, int more) {
        super(plain);
        this.more = more;
    }

    @Override
    Way way(Hit<Reach> cue, Hit<?> match) {
        Way plain = super.way(cue, match);
        int most = cue.end() <= match.first()
                ? cue.meaning().ahead()
                : cue.meaning().behind();
        boolean near = plain.fate() == WeighedCue.Fate.TOO_FAR && plain.distance() <= most + more;
        return near ? new Way(cue, WeighedCue.Fate.OUTRANKED, plain.distance()) : plain;
    }
}
