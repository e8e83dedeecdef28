package org.quotient.tag.match;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;

/** A fixed map from long keys to states, in two arrays: a lookup touches no object. */
final class Transitions implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final long FREE = -1;

    private final long[] keys;
    private final int[] states;

    /** The keys are not negative, the states not 0. */
    Transitions(Map<Long, Integer> map) {
        int slots = Integer.highestOneBit(Math.max(4, map.size() * 3));
        keys = new long[slots];
        states = new int[slots];
        Arrays.fill(keys, FREE);
        map.forEach(this::put);
    }

    private void put(long key, int state) {
        int slot = slot(key);
        while (keys[slot] != FREE) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        states[slot] = state;
    }

    /** The state for a key, 0 if there is none. */
    int next(long key) {
        for (int slot = slot(key); keys[slot] != FREE; slot = slot + 1 & keys.length - 1) {
            if (keys[slot] == key) {
                return states[slot];
            }
        }
        return 0;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & keys.length - 1;
    }
}
