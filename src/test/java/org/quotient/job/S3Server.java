package org.quotient.job;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;

/** A process that speaks the protocol of S3 and keeps its objects in a folder. */
final class S3Server implements AutoCloseable {

    static final String BUCKET = "studies";
    private static final Path JAR = Path.of("target/s3proxy/s3proxy.jar");
    private static final long PATIENCE = 60_000;

    private final Process process;
    private final int port;

    S3Server(Path folder) throws IOException, InterruptedException {
        Path objects = Files.createDirectories(folder.resolve("objects"));
        Files.createDirectory(objects.resolve(BUCKET));
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path settings = Files.write(
                folder.resolve("s3proxy.conf"),
                List.of(
                        "s3proxy.endpoint=http://127.0.0.1:" + port,
                        "s3proxy.authorization=none",
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.filesystem.basedir=" + objects));
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-jar",
                        JAR.toString(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3proxy.log").toFile())
                .start();
        await(folder.resolve("s3proxy.log"));
    }

    private void await(Path log) throws IOException, InterruptedException {
        for (long waited = 0; waited < PATIENCE; waited += 100) {
            try {
                new Socket("127.0.0.1", port).close();
                return;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("Cannot start the S3 server: " + Files.readString(log));
    }

    int port() {
        return port;
    }

    /** What S3A has to know of a server on this machine. */
    static Map<String, String> settings(int port) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("fs.s3a.endpoint", "http://127.0.0.1:" + port);
        settings.put("fs.s3a.endpoint.region", "us-east-1");
        settings.put("fs.s3a.path.style.access", "true");
        settings.put("fs.s3a.access.key", "access");
        settings.put("fs.s3a.secret.key", "secret");
        return settings;
    }

    static Configuration configuration(int port) {
        Configuration configuration = new Configuration();
        settings(port).forEach(configuration::set);
        return configuration;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
