package org.nastavnik.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;

class FailureToldTest {

    /** By the same rule that answers 503 where the command is handled in the process that was asked. */
    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "53300"})
    void aDatabaseThatIsAwayThereIsAwayForWhoeverAsked(String state) {
        Throwable told = FailureTold.tell(new IllegalStateException(new SQLException("Gone", state)));
        assertThat(told).isInstanceOf(CommandExecutionException.class);
        assertThat(FailureTold.hear(told)).isInstanceOf(DataAccessResourceFailureException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23514", "42501"})
    void whatNobodyForesawStaysWhatItIs(String state) {
        Throwable failure = new IllegalStateException(new SQLException("Broken", state));
        assertThat(FailureTold.tell(failure)).isSameAs(failure);
    }
}
