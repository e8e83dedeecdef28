package org.quotient.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who says what in subtitles: by the voice tag {@code <v Ada>} where a file has any, else by a name at the start of a line.
 * In a file with voice tags what stands outside all of them is nobody's.
 */
final class Voices {

    private static final Pattern TAG =
            Pattern.compile("<v(?:\\.[^\\s<>]{0,80})?(?:[ \\t]+([^<>\\n]{0,200}))?>", Pattern.CASE_INSENSITIVE);

    private Voices() {}

    static Cues cues(Format format, List<Subtitle> subtitles, int ignoredWords, Roles roles) {
        boolean tagged = subtitles.stream()
                .anyMatch(subtitle -> subtitle.lines().stream()
                        .anyMatch(line -> TAG.matcher(line).find()));
        List<Cue> cues = new ArrayList<>();
        subtitles.forEach(subtitle -> add(subtitle, cues));
        if (tagged) {
            return new Cues(format, cues, Cues.Joint.CLOCK, ignoredWords);
        }
        CueLabels.Named named = CueLabels.in(cues, roles);
        return new Cues(format, named.cues(), Cues.Joint.CLOCK, ignoredWords + named.ignoredWords());
    }

    private static void add(Subtitle subtitle, List<Cue> cues) {
        String voice = "";
        int number = subtitle.line();
        for (String line : subtitle.lines()) {
            number++;
            Matcher tag = TAG.matcher(line);
            int from = 0;
            while (tag.find()) {
                cues.add(new Cue(voice, CueMarkup.plain(line.substring(from, tag.start())), number));
                voice = tag.group(1) == null
                        ? ""
                        : CueMarkup.plain(tag.group(1)).strip();
                from = tag.end();
            }
            cues.add(new Cue(voice, CueMarkup.plain(line.substring(from)), number));
        }
    }
}
