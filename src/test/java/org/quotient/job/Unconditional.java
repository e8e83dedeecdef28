package org.quotient.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Stands before a store and makes it one that does not know conditions: it misspells their header on the way. */
final class Unconditional implements AutoCloseable {

    private final ServerSocket front = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    Unconditional(int store) throws IOException {
        start(() -> {
            while (true) {
                Socket client = front.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), store);
                start(() -> pipe(client.getInputStream(), server.getOutputStream()));
                start(() -> pipe(server.getInputStream(), client.getOutputStream()));
            }
        });
    }

    int port() {
        return front.getLocalPort();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // One side has hung up.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void pipe(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            String text = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
            out.write(
                    text.replaceAll("(?i)\\nIf-None-Match:", "\nXx-None-Match:").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
        out.close();
    }

    @Override
    public void close() throws IOException {
        front.close();
    }
}
