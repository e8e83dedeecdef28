package org.quotient.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What this program was built as and from. */
final class Build {

    private Build() {}

    static String version() {
        return properties().getProperty("quotient.version");
    }

    /** The versions of the program and its engines, as they are at this moment. */
    static Map<String, String> versions(String spark) {
        Map<String, String> versions = new TreeMap<>();
        versions.put("quotient", version());
        versions.put("corenlp", properties().getProperty("corenlp.version"));
        versions.put("spark", spark);
        versions.put("java", System.getProperty("java.version"));
        return versions;
    }

    private static Properties properties() {
        Properties properties = new Properties();
        try (InputStream in = Build.class.getResourceAsStream("build.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
