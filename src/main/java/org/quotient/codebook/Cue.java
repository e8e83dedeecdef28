package org.quotient.codebook;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * Words near a match that decide its valence, set a flag, or bound what other cues reach.
 *
 * @param type what the cue says of what it governs
 * @param pattern the words, in the pattern language of codes
 * @param ahead the most words between the cue and a match behind it; empty if it governs none there
 * @param behind the most words between a match and the cue behind it; empty if it governs none there
 * @param governs which matches it can govern
 */
public record Cue(Type type, Pattern pattern, OptionalInt ahead, OptionalInt behind, Governs governs) {

    /** What a cue does. */
    public enum Duty {
        /** It decides a valence. */
        VALUE,
        /** It turns another cue, or a match that is a predicate, into its denial. */
        DENIAL,
        /** It sets a flag and decides nothing. */
        FLAG,
        /** It is no cue: it hides cues, is looked through, or ends what cues reach. */
        CONTEXT
    }

    /** What a cue says; those of duty VALUE in falling priority. */
    public enum Type {
        /** Looks like a cue and is none ("not only"): hides the cues inside it. */
        PSEUDO(Duty.CONTEXT),
        /** Fillers of speech ("you know"), which patterns look through. */
        FILLER(Duty.CONTEXT),
        /** Ends what a cue reaches ("but"). */
        TERMINATOR(Duty.CONTEXT),
        /** Set praise: "can't fault". */
        PRAISE(Duty.VALUE),
        /** Set complaint: "not fit for purpose". */
        COMPLAINT(Duty.VALUE),
        /** The speaker could not do without it: "couldn't cope without". */
        RELIANCE(Duty.VALUE),
        /** Set words for both at once: "a mixed bag". */
        BOTH_WAYS(Duty.VALUE),
        /** A problem that is not there: "no issues with". */
        NO_PROBLEM(Duty.VALUE),
        /** What it governs is not there: "no", "without". */
        ABSENCE(Duty.VALUE),
        /** It was and is no more: "used to". */
        FORMER(Duty.VALUE),
        /** There is too little of what it governs: "not enough". */
        INSUFFICIENCY(Duty.VALUE),
        /** There is too much of it: "too many". */
        EXCESS(Duty.VALUE),
        /** It is taken away or in danger: "cut". */
        REMOVAL(Duty.VALUE),
        /** It is hard to get: "had to fight for". */
        ACCESS(Duty.VALUE),
        /** It is wished for: "I wish", "would be nice". */
        WISH(Duty.VALUE),
        /** It is said to be good. */
        GOOD(Duty.VALUE),
        /** It is said to be bad. */
        BAD(Duty.VALUE),
        /** It is said to help. */
        HELPS(Duty.VALUE),
        /** It is said to hinder. */
        HINDERS(Duty.VALUE),
        /** It is said to matter, not whether it is there: "is vital". */
        IMPORTANCE(Duty.VALUE),
        /** Something near it is denied or forced ("didn't", "had to"), which seldom is praise: heard where little else is. */
        SETBACK(Duty.VALUE),
        /** It is described: when, where, by whom. */
        DESCRIPTION(Duty.VALUE),
        /** Says the contrary of the cue or the predicate that follows: "not", "never". */
        NEGATION(Duty.DENIAL),
        /** Takes back what follows without saying the contrary: "it's not that". */
        DISCLAIMER(Duty.DENIAL),
        /** A condition: "if". */
        CONDITION(Duty.FLAG),
        /** The past: "back then". */
        PAST(Duty.FLAG),
        /** The view of another: "she said". */
        REPORT(Duty.FLAG),
        /** Said with reserve: "sort of". */
        HEDGE(Duty.FLAG);

        private final Duty duty;

        Type(Duty duty) {
            this.duty = duty;
        }

        public Duty duty() {
            return duty;
        }

        /** The value as it stands in cue files and as the rule of a mention. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which matches a cue can govern, by the part of speech of their first word. */
    public enum Governs {
        ANY,
        /** Verbs and adjectives: "not supported". */
        PREDICATE,
        /** All others: "not a manager". */
        NOMINAL
    }
}
