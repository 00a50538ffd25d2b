package org.nastavnik.platform.projection;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * The transactions that events are handled in. One within another begins at a savepoint, back to which it can be rolled;
 * Axon's own would leave what the inner one has written, and in PostgreSQL the outer one unusable.
 */
final class HandlerTransactions implements TransactionManager {

    private static final TransactionDefinition NESTED =
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED);

    private final PlatformTransactionManager transactions;
    private final JdbcClient database;
    private final boolean durable;

    /**
     * @param durable whether a commit waits for the disk. Rows of a projection need not: a power cut loses them along with
     *     their position, if at all, to be projected again
     */
    HandlerTransactions(PlatformTransactionManager transactions, JdbcClient database, boolean durable) {
        this.transactions = transactions;
        this.database = database;
        this.durable = durable;
    }

    @Override
    public Transaction startTransaction() {
        TransactionStatus begun = transactions.getTransaction(NESTED);
        if (!durable && begun.isNewTransaction()) {
            hurry(begun);
        }
        return new Transaction() {
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
        };
    }

    private void hurry(TransactionStatus begun) {
        try {
            database.sql("SET LOCAL synchronous_commit TO off").update();
        } catch (RuntimeException e) {
            transactions.rollback(begun);
            throw e;
        }
    }
}
