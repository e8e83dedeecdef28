package org.quotient.table;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.quotient.corpus.CodePoints;
import org.quotient.tag.Mention;
import org.quotient.tag.MentionId;
import org.quotient.tag.RejectedMatch;
import org.quotient.tag.valence.Flag;
import org.quotient.tag.valence.Verdict;

/**
 * A row is one place where a pattern matched: a mention, or a rejected match with its reason. Internal: {@link
 * MentionTable} and {@link RejectedMatchTable} are cut from it.
 */
public record MatchTable(Dataset<Row> rows) {

    public static final String MENTION_ID = "mention_id";
    public static final String MATCHED = "matched";
    public static final String QUOTE = "quote";
    public static final String CODE = "code";
    public static final String PATTERN = "pattern";
    public static final String VALENCE = "valence";
    public static final String CUE = "cue";
    public static final String CUE_START = "cue_start";
    public static final String CUE_END = "cue_end";
    public static final String RULE = "rule";
    public static final String REASON = "reason";

    static final Shape PLACED = Shape.empty()
            .text(TurnTable.TRANSCRIPT_ID, "The transcript's id")
            .text(TurnTable.PARTICIPANT_ID, "The participant who speaks")
            .number(TurnTable.TURN, "The turn's number in the transcript, from 1")
            .number(SentenceTable.SENTENCE, "The sentence's number in the turn, from 1")
            .number(TurnTable.START, "First code point in the transcript, from 0")
            .number(TurnTable.END, "Code point after the last")
            .text(MATCHED, "The very words at start to end")
            .text(QUOTE, "The sentence around them")
            .text(CODE, "The code's id")
            .text(PATTERN, "The pattern that matched, as written in the codebook");

    static final Shape VERDICT = Shape.empty()
            .text(VALENCE, "facilitator, barrier, mixed or unclear")
            .text("basis", "What decided the valence: cue, pattern, kind, or none")
            .text(CUE, "The words that decided; null without a cue")
            .number(CUE_START, "First code point of the cue in the transcript")
            .number(CUE_END, "Code point after the cue's last")
            .text(RULE, "The rule that made the valence of cue and kind")
            .flag("negated", "Whether what the code names is said not to be there")
            .flag("hypothetical", "Whether it is wished for or supposed")
            .flag("historical", "Whether it was so in the past")
            .flag("reported", "Whether another person's view is told")
            .flag("hedged", "Whether it is said with reserve")
            .flag("question", "Whether the sentence asks");

    public static final Shape SHAPE = Shape.empty()
            .text(MENTION_ID, "Names the mention in every release")
            .and(PLACED)
            .and(VERDICT)
            .text(REASON, "Why the match is not counted; null for a mention");

    public MatchTable {
        SHAPE.require("matches", rows);
    }

    /** Cuts the columns out of wider rows. */
    public static MatchTable of(Dataset<Row> rows) {
        return new MatchTable(SHAPE.of(rows));
    }

    /** The row of a mention in {@code where}. */
    public static Row encode(SentenceTable.Placed where, Mention mention) {
        CodePoints place = where.place(mention.span());
        Verdict verdict = mention.verdict();
        CodePoints cue = verdict.cue().map(where::place).orElse(null);
        return RowFactory.create(
                MentionId.of(where.transcriptId(), place, mention.code()),
                where.transcriptId(),
                where.participantId(),
                where.turn(),
                where.sentence().number(),
                place.start(),
                place.end(),
                mention.span().cut(where.sentence().text()),
                where.sentence().text(),
                mention.code(),
                mention.pattern(),
                verdict.valence().label(),
                verdict.basis().label(),
                verdict.cue().map(span -> span.cut(where.sentence().text())).orElse(null),
                cue == null ? null : cue.start(),
                cue == null ? null : cue.end(),
                verdict.rule(),
                verdict.flags().contains(Flag.NEGATED),
                verdict.flags().contains(Flag.HYPOTHETICAL),
                verdict.flags().contains(Flag.HISTORICAL),
                verdict.flags().contains(Flag.REPORTED),
                verdict.flags().contains(Flag.HEDGED),
                verdict.flags().contains(Flag.QUESTION),
                null);
    }

    /** The row of a rejected match in {@code where}. */
    public static Row encode(SentenceTable.Placed where, RejectedMatch match) {
        CodePoints place = where.place(match.span());
        return RowFactory.create(
                null,
                where.transcriptId(),
                where.participantId(),
                where.turn(),
                where.sentence().number(),
                place.start(),
                place.end(),
                match.span().cut(where.sentence().text()),
                where.sentence().text(),
                match.code(),
                match.pattern(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                match.reason().label());
    }
}
