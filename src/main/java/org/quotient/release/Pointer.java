package org.quotient.release;

/**
 * What {@code CURRENT.json} says: which release is current, and how its manifest must hash.
 *
 * @param release the release's number, six digits
 */
public record Pointer(String release, String manifestSha256) {}
