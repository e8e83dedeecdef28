package org.quotient.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.ConnectException;
import org.apache.hadoop.ipc.RemoteException;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;

/** A server that is away is no fault of the program: schedulers are to try again. */
class PassingTest {

    @Test
    void aServerThatIsAwayIsSomethingThatPasses() {
        assertEquals(ExitCode.TRY_AGAIN, ExitCode.of(new ConnectException("node:8020 refused")));
        assertEquals(
                ExitCode.TRY_AGAIN,
                ExitCode.of(new SparkException("task 3 failed", new IOException(new ConnectException("refused")))));
        assertEquals(
                ExitCode.TRY_AGAIN,
                ExitCode.of(new RemoteException("org.apache.hadoop.ipc.StandbyException", "not now")));
    }

    @Test
    void otherFaultsAreNot() {
        assertEquals(ExitCode.OUR_FAULT, ExitCode.of(new IOException("refused")));
        assertEquals(
                ExitCode.OUR_FAULT,
                ExitCode.of(new RemoteException("org.apache.hadoop.security.AccessControlException", "no")));
        assertEquals(ExitCode.CONFIGURATION, ExitCode.of(new IOException("No space left on device")));
    }
}
