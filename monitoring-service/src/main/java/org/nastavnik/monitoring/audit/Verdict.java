package org.nastavnik.monitoring.audit;

import java.util.List;
import org.nastavnik.monitoring.proof.Hash;

/**
 * What a verification found.
 *
 * @param events how many leaves were recomputed
 * @param root of the tree over them, in Base64; in place of an event that is there no more stands what was logged of it
 * @param checkpoints how many signed heads the log was compared with
 * @param faultCount how many faults there are
 * @param faults the first of them
 */
record Verdict(boolean valid, long events, String root, int checkpoints, long faultCount, List<Fault> faults) {

    static Verdict of(long events, Hash root, int checkpoints, Faults faults) {
        return new Verdict(
                faults.count() == 0, events, root.base64(), checkpoints, faults.count(), List.copyOf(faults.first()));
    }
}
