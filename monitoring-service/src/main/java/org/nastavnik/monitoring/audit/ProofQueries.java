package org.nastavnik.monitoring.audit;

import static org.nastavnik.monitoring.audit.AuditRefusal.EVENT_BEYOND_SIZE;
import static org.nastavnik.monitoring.audit.AuditRefusal.EVENT_UNKNOWN;
import static org.nastavnik.monitoring.audit.AuditRefusal.FROM_BEYOND_TO;
import static org.nastavnik.monitoring.audit.AuditRefusal.SIZE_BEYOND_LOG;
import static org.nastavnik.monitoring.audit.AuditRefusal.TO_BEYOND_LOG;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nastavnik.monitoring.proof.Hash;
import org.nastavnik.monitoring.proof.Tree;
import org.nastavnik.platform.messaging.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proves that an event is in the log, and that the log has only grown. */
@Component
class ProofQueries {

    private final JdbcClient database;
    private final TakingUp takingUp;
    private final LogNodes nodes;

    ProofQueries(JdbcClient database, TakingUp takingUp, LogNodes nodes) {
        this.database = database;
        this.takingUp = takingUp;
        this.nodes = nodes;
    }

    /** @param asked of a log of that size; if there is none, of the log as it is now */
    Inclusion inclusion(String event, @Nullable Long asked, Actor actor) {
        takingUp.catchUp();
        LogRow row = database.sql("""
            SELECT number, event_id, place, institution, hash, completed FROM monitoring.audit_leaf WHERE event_id = ?
            """)
                .param(event)
                .query(LogRow::of)
                .optional()
                .filter(one -> actor.belongsTo(one.institution()))
                .orElseThrow(EVENT_UNKNOWN::refused);
        long now = nodes.size();
        long size = asked == null ? now : asked;
        SIZE_BEYOND_LOG.when(size > now);
        EVENT_BEYOND_SIZE.when(row.number() >= size);
        Tree tree = nodes.tree(size);
        return new Inclusion(
                row.number(),
                size,
                written(tree.inclusion(row.number())),
                row.hash().base64(),
                tree.root().base64());
    }

    /** @param asked to a log of that size; if there is none, to the log as it is now */
    Consistency consistency(long from, @Nullable Long asked) {
        takingUp.catchUp();
        long now = nodes.size();
        long to = asked == null ? now : asked;
        TO_BEYOND_LOG.when(to > now);
        FROM_BEYOND_TO.when(from > to);
        Tree tree = nodes.tree(to);
        return new Consistency(
                from,
                to,
                written(tree.consistency(from)),
                nodes.tree(from).root().base64(),
                tree.root().base64());
    }

    private static List<String> written(List<Hash> hashes) {
        return hashes.stream().map(Hash::base64).toList();
    }

    /**
     * That an event is in a log of some size.
     *
     * @param leaf its place, from 0
     * @param hashes that lead from its hash to the root, from below
     */
    record Inclusion(long leaf, long size, List<String> hashes, String leafHash, String root) {}

    /**
     * That a log has grown into a larger one.
     *
     * @param hashes as RFC 6962 orders them
     */
    record Consistency(long from, long to, List<String> hashes, String fromRoot, String toRoot) {}
}
