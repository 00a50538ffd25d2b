package org.nastavnik.platform.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The transactions that events are handled in. One within another begins at a savepoint, back to which it can be rolled
 * even if its commit has failed. With Axon's own, what the inner one has written would stay, and the outer one would be of
 * no more use to PostgreSQL.
 */
final class HandlerTransactions implements TransactionManager {

    /**
     * A table that is filled anew grows faster than the planner learns of it, which would go on reading it from end to end;
     * rows of a projection are found by their keys.
     */
    private static final String UNHURRIED = "SET LOCAL synchronous_commit TO off; SET LOCAL enable_seqscan TO off";

    private final PlatformTransactionManager transactions;
    private final DataSource pool;
    private final boolean durable;

    /**
     * @param durable whether a commit waits for the disk. Rows of a projection need not: a power cut loses them along with
     *     their position, if at all, to be projected again
     */
    HandlerTransactions(PlatformTransactionManager transactions, DataSource pool, boolean durable) {
        this.transactions = transactions;
        this.pool = pool;
        this.durable = durable;
    }

    @Override
    public Transaction startTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive() ? new Inner() : new Outer();
    }

    private final class Outer implements Transaction {

        private final TransactionStatus begun = transactions.getTransaction(null);

        Outer() {
            if (!durable) {
                try {
                    JdbcClient.create(pool).sql(UNHURRIED).update();
                } catch (RuntimeException e) {
                    rollback();
                    throw e;
                }
            }
        }

        @Override
        public void commit() {
            transactions.commit(begun);
        }

        @Override
        public void rollback() {
            if (!begun.isCompleted()) {
                transactions.rollback(begun);
            }
        }
    }

    private final class Inner implements Transaction {

        private final Connection connection = DataSourceUtils.getConnection(pool);
        private final Savepoint begun;
        private boolean over;

        Inner() {
            try {
                begun = connection.setSavepoint();
            } catch (SQLException e) {
                DataSourceUtils.releaseConnection(connection, pool);
                throw new JdbcException("There can be no savepoint", e);
            }
        }

        @Override
        public void commit() {
            try {
                connection.releaseSavepoint(begun);
            } catch (SQLException e) {
                throw new JdbcException("The statements since the savepoint have failed", e);
            }
            end();
        }

        @Override
        public void rollback() {
            if (!over) {
                try {
                    connection.rollback(begun);
                } catch (SQLException e) {
                    throw new JdbcException("There is no way back to the savepoint", e);
                } finally {
                    end();
                }
            }
        }

        private void end() {
            over = true;
            DataSourceUtils.releaseConnection(connection, pool);
        }
    }
}
