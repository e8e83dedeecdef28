package org.quotient.stage;

import java.io.Serializable;
import org.quotient.transcript.Cast;

/**
 * One transcript file of the study.
 *
 * @param path where its bytes are
 * @param name relative to the study's folder, as people know it
 * @param id the transcript's id
 * @param bytes its length
 * @param cast who may speak in it
 */
public record InputFile(String path, String name, String id, long bytes, Cast cast) implements Serializable {}
