package org.quotient.transcript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;

/** Writes one conversation in every layout that is read. */
final class Renderings {

    /** Who asks and who answers, in every layout. */
    static final Cast CAST = new Cast(List.of("Speaker 1"), List.of(new Cast.Member("P01", "Speaker 2")));

    /**
     * What somebody says between two times.
     *
     * @param voice 1 or 2
     */
    record Saying(int voice, String words) {}

    private Renderings() {}

    static Map<String, String> of(List<Saying> sayings) {
        Map<String, String> files = new LinkedHashMap<>();
        subtitles(sayings, files);
        exports(sayings, files);
        columns(sayings, files);
        recognisers(sayings, files);
        return files;
    }

    private static void subtitles(List<Saying> sayings, Map<String, String> files) {
        files.put(
                "teams.vtt",
                "WEBVTT\n\n"
                        + each(
                                sayings,
                                said -> "0:0:1.5 --> 0:0:2.10\n<v " + name(said) + ">" + escaped(said) + "</v>\n\n"));
        files.put(
                "zoom.vtt",
                "WEBVTT\n\n"
                        + each(
                                sayings,
                                said -> "1\n00:00:01.500 --> 00:00:02.100\n" + name(said) + ": " + escaped(said)
                                        + "\n\n"));
        files.put(
                "whisperx.vtt",
                "WEBVTT\n\n"
                        + each(
                                sayings,
                                said -> "00:01.500 --> 00:02.100\n[" + name(said) + "]: " + escaped(said) + "\n\n"));
        files.put(
                "a.srt",
                each(
                        sayings,
                        said -> "7\n00:00:01,500 --> 00:00:02,100\n" + name(said) + ": " + said.words() + "\n\n"));
    }

    private static void exports(List<Saying> sayings, Map<String, String> files) {
        files.put(
                "otter.txt",
                each(sayings, said -> name(said) + "  0:01  \n" + said.words() + "\n \n")
                        + "Transcribed by https://otter.ai\n");
        files.put("rev.txt", each(sayings, said -> name(said) + ":\n" + said.words() + "\n\n"));
        files.put("trint.txt", each(sayings, said -> name(said) + " [00:00:01]\n" + said.words() + "\n\n"));
        files.put("word.txt", each(sayings, said -> "00:00:01 " + name(said) + "\n" + said.words() + "\n\n"));
        files.put("descript.md", each(sayings, said -> "[00:00:01] **" + name(said) + ":** " + said.words() + "\n\n"));
    }

    private static void columns(List<Saying> sayings, Map<String, String> files) {
        files.put(
                "nvivo.txt",
                "Speaker\tTimespan\tContent\n" + each(sayings, said -> name(said) + "\t0:01\t" + said.words() + "\n"));
        files.put("bare.txt", each(sayings, said -> "0:01\t" + name(said) + "\t" + said.words() + "\n"));
        files.put(
                "nvivo.csv",
                "Timespan,Speaker,Content\n"
                        + each(sayings, said -> "0:01," + name(said) + ",\"" + said.words() + "\"\n"));
    }

    private static void recognisers(List<Saying> sayings, Map<String, String> files) {
        files.put(
                "whisperx.json",
                "{\"segments\":["
                        + list(
                                sayings,
                                said -> "{\"text\":\" " + said.words() + "\",\"speaker\":\"" + name(said) + "\"}")
                        + "]}");
        files.put(
                "aws.json",
                "{\"results\":{\"items\":["
                        + list(
                                sayings,
                                said -> words(
                                        said,
                                        word -> "{\"type\":\"pronunciation\",\"alternatives\":[{\"content\":\"" + word
                                                + "\"}],\"speaker_label\":\"" + name(said) + "\"}"))
                        + "]}}");
        files.put(
                "google.json",
                "{\"results\":[{\"alternatives\":[{\"words\":["
                        + list(
                                sayings,
                                said -> words(
                                        said,
                                        word -> "{\"word\":\"" + word + "\",\"speakerTag\":" + said.voice() + "}"))
                        + "]}]}]}");
        files.put(
                "rev.json",
                "{\"monologues\":["
                        + list(
                                sayings,
                                said -> "{\"speaker\":" + said.voice()
                                        + ",\"elements\":[{\"type\":\"text\",\"value\":\"" + said.words() + "\"}]}")
                        + "]}");
    }

    private static String name(Saying said) {
        return "Speaker " + said.voice();
    }

    private static String escaped(Saying said) {
        return said.words().replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String each(List<Saying> sayings, Function<Saying, String> form) {
        StringBuilder file = new StringBuilder();
        sayings.forEach(said -> file.append(form.apply(said)));
        return file.toString();
    }

    private static String list(List<Saying> sayings, Function<Saying, String> form) {
        StringJoiner list = new StringJoiner(",\n");
        sayings.forEach(said -> list.add(form.apply(said)));
        return list.toString();
    }

    private static String words(Saying said, Function<String, String> form) {
        List<String> words = new ArrayList<>();
        for (String word : said.words().split(" ")) {
            words.add(form.apply(word));
        }
        return String.join(",", words);
    }
}
