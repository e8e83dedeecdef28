package org.quotient.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Hears of every garbage collection of this JVM and keeps the largest heap that it saw. Sizes in bytes. */
final class HeapWatch {

    private static final long PATIENCE_SECONDS = 10;

    private final Set<String> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toSet());
    private long collections;
    private long usedBefore;
    private long usedAfter;
    private long usedAfterLast;
    private long committed;

    /**
     * What was seen.
     *
     * @param collections how many
     * @param usedBefore the largest heap just before a collection: with its garbage
     * @param usedAfter the largest heap just after a collection
     * @param usedAfterLast the heap after the last, full collection: what stays for good
     * @param committed the largest heap that the JVM held of the system at a collection
     */
    record Peak(long collections, long usedBefore, long usedAfter, long usedAfterLast, long committed) {}

    static HeapWatch start() {
        HeapWatch watch = new HeapWatch();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener((notification, nothing) -> watch.note(notification), null, null);
        }
        return watch;
    }

    private synchronized void note(Notification notification) {
        if (!notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            return;
        }
        var collection = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
                .getGcInfo();
        Map<String, MemoryUsage> before = collection.getMemoryUsageBeforeGc();
        Map<String, MemoryUsage> after = collection.getMemoryUsageAfterGc();
        collections++;
        usedBefore = Math.max(usedBefore, sum(before, MemoryUsage::getUsed));
        usedAfterLast = sum(after, MemoryUsage::getUsed);
        usedAfter = Math.max(usedAfter, usedAfterLast);
        committed = Math.max(
                committed, Math.max(sum(before, MemoryUsage::getCommitted), sum(after, MemoryUsage::getCommitted)));
        notifyAll();
    }

    private long sum(Map<String, MemoryUsage> usages, ToLongFunction<MemoryUsage> size) {
        return usages.entrySet().stream()
                .filter(usage -> pools.contains(usage.getKey()))
                .mapToLong(usage -> size.applyAsLong(usage.getValue()))
                .sum();
    }

    /** Collects once more, waits for the word of it, and tells the peak. */
    synchronized Peak stop() throws InterruptedException {
        System.gc();
        long all = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (collections < all && System.nanoTime() < end) {
            wait(TimeUnit.SECONDS.toMillis(1));
        }
        return new Peak(collections, usedBefore, usedAfter, usedAfterLast, committed);
    }
}
