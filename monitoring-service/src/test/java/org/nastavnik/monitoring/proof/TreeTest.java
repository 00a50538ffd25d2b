package org.nastavnik.monitoring.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tree against what others have published of RFC 6962, and against its definition. */
class TreeTest {

    private static final int SIZES = 70;

    /** The leaves that implementations of Certificate Transparency are tested with, and the roots of the first so many. */
    private static final String[] LEAVES = {
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"
    };

    private static final String[] ROOTS = {
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    };

    private final Plain published = new Plain();

    TreeTest() {
        for (String leaf : LEAVES) {
            published.add(HexFormat.of().parseHex(leaf));
        }
    }

    @Test
    void rootsAreThosePublished() {
        GrowingTree grown = new GrowingTree();
        assertThat(hex(grown.root())).isEqualTo(ROOTS[0]);
        for (int size = 0; size < ROOTS.length; size++) {
            assertThat(hex(published.tree(size).root())).isEqualTo(ROOTS[size]);
            assertThat(hex(grown.root())).isEqualTo(ROOTS[size]);
            if (size < LEAVES.length) {
                grown.add(published.leaf(size));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, ''",
        "0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "1, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void inclusionProofsAreThosePublished(int leaf, int size, String proof) {
        assertThat(published.tree(size).inclusion(leaf)).isEqualTo(hashes(proof));
        assertThat(Proofs.included(published.leaf(leaf), leaf, size, hashes(proof), published.root(size)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, ''",
        "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void consistencyProofsAreThosePublished(int from, int to, String proof) {
        assertThat(published.tree(to).consistency(from)).isEqualTo(hashes(proof));
        assertThat(Proofs.consistent(from, published.root(from), to, published.root(to), hashes(proof)))
                .isTrue();
    }

    @Test
    void proofsOfAllSizesAreTheirDefinition() {
        Plain plain = Plain.of(SIZES);
        for (int size = 0; size <= SIZES; size++) {
            Hash root = plain.root(size);
            assertThat(plain.tree(size).root()).isEqualTo(root);
            for (int leaf = 0; leaf < size; leaf++) {
                List<Hash> proof = plain.tree(size).inclusion(leaf);
                assertThat(proof).isEqualTo(plain.inclusion(leaf, size));
                assertThat(Proofs.included(plain.leaf(leaf), leaf, size, proof, root))
                        .isTrue();
            }
            for (int from = 0; from <= size; from++) {
                List<Hash> proof = plain.tree(size).consistency(from);
                assertThat(proof).isEqualTo(from == 0 ? List.of() : plain.consistency(from, size));
                assertThat(Proofs.consistent(from, plain.root(from), size, root, proof))
                        .isTrue();
            }
        }
    }

    @Test
    void aTreeGrowsOnFromWhatWasKept() {
        Plain plain = Plain.of(SIZES);
        for (int size = 0; size <= SIZES; size++) {
            GrowingTree tree = GrowingTree.of(size, plain);
            GrowingTree copy = new GrowingTree(tree);
            assertThat(tree.root()).isEqualTo(plain.root(size));
            for (int leaf = size; leaf < SIZES; leaf++) {
                assertThat(tree.add(plain.leaf(leaf))).hasSize(Node.completedBy(leaf));
            }
            assertThat(tree.root()).isEqualTo(plain.root(SIZES));
            assertThat(copy.size()).isEqualTo(size);
            assertThat(copy.root()).isEqualTo(plain.root(size));
        }
    }

    @Test
    void anAnswerLooksUpTwiceTheTreesHeightAtMost() {
        Plain plain = Plain.of(SIZES);
        Nodes counted = wanted -> {
            assertThat(wanted).hasSizeLessThanOrEqualTo(14);
            return plain.find(wanted);
        };
        for (int leaf = 0; leaf < SIZES; leaf++) {
            new Tree(SIZES, counted).inclusion(leaf);
            new Tree(SIZES, counted).consistency(leaf);
        }
    }

    @Test
    void aNodeIsCompleteWithItsLastLeaf() {
        assertThat(new Node(0, 5).lastLeaf()).isEqualTo(5);
        assertThat(new Node(3, 2).lastLeaf()).isEqualTo(23);
        assertThat(Node.completedBy(23)).isEqualTo(3);
        assertThat(Node.completedBy(24)).isZero();
    }

    @Test
    void noLeafOrSizeBeyondTheTreeIsAsked() {
        Tree tree = published.tree(5);
        assertThatThrownBy(() -> tree.inclusion(5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tree.inclusion(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tree.consistency(6)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> published.tree(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new Tree(3, (Set<Node> _) -> Map.of()).root())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void hashesAreOf32Bytes() {
        Hash hash = Hash.OF_NOTHING;
        assertThat(Hash.ofBase64(hash.base64()))
                .isEqualTo(hash)
                .hasSameHashCodeAs(hash)
                .hasToString(hash.base64());
        hash.bytes()[0] ^= 1;
        assertThat(hex(hash)).isEqualTo(ROOTS[0]);
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.of(new byte[31]));
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.ofBase64("?"));
    }

    private static List<Hash> hashes(String proof) {
        return Arrays.stream(proof.split(" "))
                .filter(hash -> !hash.isEmpty())
                .map(hash -> Hash.of(HexFormat.of().parseHex(hash)))
                .toList();
    }

    private static String hex(Hash hash) {
        return HexFormat.of().formatHex(hash.bytes());
    }
}
