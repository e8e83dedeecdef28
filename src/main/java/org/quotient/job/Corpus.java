package org.quotient.job;

import java.util.List;
import org.quotient.table.ParticipantTable;
import org.quotient.table.ReadingTable;

/**
 * The inputs after reading.
 *
 * @param participants everybody whom the study declares
 * @param attributes what the study knows of them, in order
 */
record Corpus(ReadingTable readings, ParticipantTable participants, List<String> attributes) {}
