package org.nastavnik.platform.projection;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A processing group that cannot be run as it is; the application does not start. */
final class GroupMisfit extends RuntimeException {

    /** @param flaw what is wrong, as the rest of a sentence that begins with the group */
    GroupMisfit(String group, String flaw) {
        super("The processing group " + group + " " + flaw + ".");
    }

    /** Tells it in this one sentence instead of a stack trace. Boot finds it by {@code spring.factories}. */
    static final class Analyzer extends AbstractFailureAnalyzer<GroupMisfit> {

        @Override
        protected FailureAnalysis analyze(Throwable root, GroupMisfit misfit) {
            return new FailureAnalysis(misfit.getMessage(), null, misfit);
        }
    }
}
