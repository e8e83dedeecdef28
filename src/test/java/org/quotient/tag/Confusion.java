package org.quotient.tag;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.quotient.codebook.Valence;

/** How often each label of the human reader was read as which value. */
public final class Confusion {

    private final Map<Valence, Map<Valence, Integer>> counts = new EnumMap<>(Valence.class);
    private int total;
    private int right;

    public void add(Valence label, Valence value) {
        counts.computeIfAbsent(label, row -> new EnumMap<>(Valence.class)).merge(value, 1, Integer::sum);
        total++;
        right += label == value ? 1 : 0;
    }

    public double accuracy() {
        return (double) right / total;
    }

    double precision(Valence value) {
        int read = 0;
        for (Valence label : Valence.values()) {
            read += count(label, value);
        }
        return read == 0 ? Double.NaN : (double) count(value, value) / read;
    }

    double recall(Valence label) {
        int all = 0;
        for (Valence value : Valence.values()) {
            all += count(label, value);
        }
        return all == 0 ? Double.NaN : (double) count(label, label) / all;
    }

    /** Cohen's kappa: agreement beyond that of the margins. */
    double kappa() {
        double expected = 0;
        for (Valence valence : Valence.values()) {
            double labelled = 0;
            double read = 0;
            for (Valence other : Valence.values()) {
                labelled += count(valence, other);
                read += count(other, valence);
            }
            expected += labelled * read / total / total;
        }
        return (accuracy() - expected) / (1 - expected);
    }

    private int count(Valence label, Valence value) {
        return counts.getOrDefault(label, Map.of()).getOrDefault(value, 0);
    }

    /** One line: accuracy, kappa, and precision and recall of each label. */
    public String line(String name) {
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%-34s %4d right of %4d  accuracy %.3f  kappa %.3f ",
                name,
                right,
                total,
                accuracy(),
                kappa()));
        for (Valence valence : Valence.values()) {
            line.append(String.format(
                    Locale.ROOT, "  %s P %.2f R %.2f", valence.label(), precision(valence), recall(valence)));
        }
        return line.toString();
    }
}
