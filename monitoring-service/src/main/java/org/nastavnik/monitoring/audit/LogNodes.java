package org.nastavnik.monitoring.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nastavnik.monitoring.proof.Hash;
import org.nastavnik.monitoring.proof.Node;
import org.nastavnik.monitoring.proof.Nodes;
import org.nastavnik.monitoring.proof.Tree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tree as the log keeps it. */
@Component
class LogNodes implements Nodes {

    private final JdbcClient database;

    LogNodes(JdbcClient database) {
        this.database = database;
    }

    /** How many leaves there are. */
    long size() {
        return database.sql("SELECT coalesce(max(number) + 1, 0) FROM monitoring.audit_leaf")
                .query(Long.class)
                .single();
    }

    /** The tree as it was when it had that many leaves. */
    Tree tree(long size) {
        return new Tree(size, this);
    }

    @Override
    public Map<Node, Hash> find(Set<Node> wanted) {
        Map<Long, List<Hash>> rows = new HashMap<>();
        database.sql("SELECT number, hash, completed FROM monitoring.audit_leaf WHERE number = ANY (?)")
                .param(wanted.stream().map(Node::lastLeaf).distinct().toArray(Long[]::new))
                .query(row -> {
                    rows.put(
                            row.getLong("number"),
                            LogRow.apart(concat(row.getBytes("hash"), row.getBytes("completed"))));
                });
        Map<Node, Hash> found = new HashMap<>();
        for (Node node : wanted) {
            List<Hash> hashes = rows.getOrDefault(node.lastLeaf(), List.of());
            if (node.level() < hashes.size()) {
                found.put(node, hashes.get(node.level()));
            }
        }
        return found;
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = new byte[one.length + other.length];
        System.arraycopy(one, 0, both, 0, one.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
