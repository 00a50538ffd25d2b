package org.nastavnik.monitoring.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing but the proof itself proves anything. */
class ProofsTest {

    private static final int SIZE = 40;
    private static final Hash OTHER = Hash.ofLeaf(new byte[] {7, 7, 7});

    private final Plain plain = Plain.of(2 * SIZE);

    @Test
    void inclusionIsRefusedIfAnythingDiffers() {
        for (int size = 1; size <= SIZE; size++) {
            Hash root = plain.root(size);
            for (int leaf = 0; leaf < size; leaf++) {
                Hash hash = plain.leaf(leaf);
                List<Hash> proof = plain.inclusion(leaf, size);
                assertThat(Proofs.included(OTHER, leaf, size, proof, root)).isFalse();
                assertThat(Proofs.included(hash, leaf, size, proof, OTHER)).isFalse();
                assertThat(Proofs.included(hash, -1, size, proof, root)).isFalse();
                assertThat(Proofs.included(hash, size, size, proof, root)).isFalse();
                assertThat(Proofs.included(hash, leaf, 4L * size, proof, root)).isFalse();
                if (size > 1) {
                    assertThat(Proofs.included(hash, leaf ^ 1, size, proof, root))
                            .isFalse();
                }
                for (List<Hash> wrong : wrong(proof)) {
                    assertThat(Proofs.included(hash, leaf, size, wrong, root)).isFalse();
                }
            }
        }
    }

    @Test
    void consistencyIsRefusedIfAnythingDiffers() {
        for (int to = 1; to <= SIZE; to++) {
            for (int from = 1; from < to; from++) {
                Hash before = plain.root(from);
                Hash after = plain.root(to);
                List<Hash> proof = plain.consistency(from, to);
                assertThat(Proofs.consistent(from, OTHER, to, after, proof)).isFalse();
                assertThat(Proofs.consistent(from, before, to, OTHER, proof)).isFalse();
                assertThat(Proofs.consistent(from, after, to, before, proof)).isFalse();
                assertThat(Proofs.consistent(from - 1, before, to, after, proof))
                        .isFalse();
                assertThat(Proofs.consistent(to + 1, before, to, after, proof)).isFalse();
                assertThat(Proofs.consistent(from, before, 4L * to, after, proof))
                        .isFalse();
                for (List<Hash> wrong : wrong(proof)) {
                    assertThat(Proofs.consistent(from, before, to, after, wrong))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void ofNothingAndOfItselfThereIsNothingToProve() {
        Hash root = plain.root(SIZE);
        assertThat(Proofs.consistent(0, Hash.OF_NOTHING, 0, Hash.OF_NOTHING, List.of()))
                .isTrue();
        assertThat(Proofs.consistent(0, Hash.OF_NOTHING, SIZE, root, List.of())).isTrue();
        assertThat(Proofs.consistent(SIZE, root, SIZE, root, List.of())).isTrue();
        assertThat(Proofs.consistent(0, root, SIZE, root, List.of())).isFalse();
        assertThat(Proofs.consistent(SIZE, root, SIZE, OTHER, List.of())).isFalse();
        assertThat(Proofs.consistent(SIZE, root, SIZE, root, List.of(OTHER))).isFalse();
        assertThat(Proofs.consistent(0, Hash.OF_NOTHING, SIZE, root, List.of(OTHER)))
                .isFalse();
        assertThat(Proofs.consistent(-1, root, SIZE, root, List.of())).isFalse();
        assertThat(Proofs.consistent(3, plain.root(3), 4, plain.root(4), List.of()))
                .isFalse();
    }

    /** Everything near the proof that is not the proof. */
    private static List<List<Hash>> wrong(List<Hash> proof) {
        List<List<Hash>> wrong = new ArrayList<>();
        for (int one = 0; one < proof.size(); one++) {
            List<Hash> changed = new ArrayList<>(proof);
            changed.set(one, OTHER);
            wrong.add(changed);
        }
        wrong.add(Stream.concat(proof.stream(), Stream.of(OTHER)).toList());
        wrong.add(Stream.concat(Stream.of(OTHER), proof.stream()).toList());
        if (!proof.isEmpty()) {
            wrong.add(proof.subList(0, proof.size() - 1));
        }
        return wrong;
    }
}
