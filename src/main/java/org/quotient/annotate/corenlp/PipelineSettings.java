package org.quotient.annotate.corenlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.quotient.annotate.AnnotationException;

/** What the pipeline is made of, written once for the pipeline itself and for its fingerprint. */
final class PipelineSettings {

    private static final String MODEL = "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";
    private static final String ENGINE = "/org/quotient/annotate/corenlp/engine.properties";

    // CoreNLP accepts unknown names without a word: every one here is checked by a test of what it does.
    private static final Map<String, String> SETTINGS = new TreeMap<>(Map.of(
            "annotators", "tokenize,bound,pos,lemma",
            "customAnnotatorClass.bound", SentenceBound.class.getName(),
            "tokenize.language", "en",
            "tokenize.options", "untokenizable=noneKeep",
            "ssplit.newlineIsSentenceBreak", "two",
            "pos.model", MODEL));

    /** Changes whenever our own part of the work, such as folding and splitting, does. */
    private static final String OWN_VERSION = "1";

    private PipelineSettings() {}

    /** A copy: CoreNLP changes the properties that it is given. */
    static Properties properties() {
        Properties properties = new Properties();
        properties.putAll(SETTINGS);
        return properties;
    }

    /** The sha256 of CoreNLP's version, the model's bytes, the settings and our own splitting. */
    static String fingerprint() {
        MessageDigest digest = sha256();
        digest.update(version().getBytes(StandardCharsets.UTF_8));
        digest.update(SETTINGS.toString().getBytes(StandardCharsets.UTF_8));
        digest.update((OWN_VERSION + ',' + SentenceBound.MOST_TOKENS).getBytes(StandardCharsets.UTF_8));
        try (InputStream model = PipelineSettings.class.getClassLoader().getResourceAsStream(MODEL)) {
            if (model == null) {
                throw new AnnotationException("Cannot annotate: because the model is not on the class path; pass"
                        + " quotient-models-en.jar to spark-submit with --jars");
            }
            digest.update(model.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String version() {
        Properties engine = new Properties();
        try (InputStream in = PipelineSettings.class.getResourceAsStream(ENGINE)) {
            engine.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return engine.getProperty("corenlp.version");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
