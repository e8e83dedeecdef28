package org.quotient.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.quotient.corpus.Sentence;
import org.quotient.tag.Tagger;

/**
 * What a compiled codebook takes, in bytes.
 *
 * @param shipped when it travels to an executor
 * @param retained of the heap, there
 * @param grown of the heap, after it has tagged all sentences and knows their token types
 */
record CodebookMemory(long shipped, long retained, long grown) {

    /** The heap's noise is shared among them. */
    private static final int COPIES = 5;

    static CodebookMemory of(Tagger tagger, List<Sentence> sentences) {
        byte[] shipped = shipped(tagger);
        long before = used();
        List<Tagger> copies = new ArrayList<>();
        for (int i = 0; i < COPIES; i++) {
            copies.add(arrived(shipped));
        }
        long retained = (used() - before) / COPIES;
        TaggerSpeed.mentions(copies.get(0), sentences);
        long grown = used() - before - (COPIES - 1) * retained;
        java.lang.ref.Reference.reachabilityFence(copies);
        return new CodebookMemory(shipped.length, retained, grown);
    }

    private static byte[] shipped(Tagger tagger) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(tagger);
            out.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Tagger arrived(byte[] shipped) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(shipped))) {
            return (Tagger) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long used() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
