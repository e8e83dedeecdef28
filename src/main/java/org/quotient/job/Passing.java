package org.quotient.job;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.ipc.RemoteException;

/** Tells faults of a file system's servers, which pass, from those of the program: the same command succeeds later. */
final class Passing {

    /** By name, since the jars that have them need not be there: Hadoop's HDFS client and S3A. */
    private static final Set<String> NAMES = Set.of(
            "StandbyException",
            "SafeModeException",
            "RetriableException",
            "AWSServiceThrottledException",
            "AWSStatus500Exception",
            "AWSApiCallTimeoutException");

    private Passing() {}

    /** The reason why a run ended, if it was a server that did not answer or could not serve for the moment. */
    static Optional<StopException> in(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException && passes(cause)) {
                return Optional.of(new StopException(
                        ExitCode.TRY_AGAIN,
                        "Cannot go on: because a server of the file system did not answer, or could not serve for the moment ("
                                + cause.getClass().getSimpleName() + "); try again later"));
            }
        }
        return Optional.empty();
    }

    private static boolean passes(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof NoRouteToHostException
                || cause instanceof SocketTimeoutException
                || NAMES.contains(cause.getClass().getSimpleName())
                || cause instanceof RemoteException remote && NAMES.contains(simple(remote.getClassName()));
    }

    private static String simple(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }
}
