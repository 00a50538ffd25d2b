package org.nastavnik.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nastavnik.platform.projection.SegmentShare.Segment;

class SegmentShareTest {

    private static final String NOBODY = "";

    @Test
    void oneAloneTakesAll() {
        assertThat(share("a", Set.of("a"), NOBODY, NOBODY)).isEqualTo(new SegmentShare(List.of(), List.of(0, 1)));
        assertThat(share("a", Set.of("a"), "a", "a")).isEqualTo(nothing());
    }

    @Test
    void theFirstLetsGoOfWhatIsTheSecondsShare() {
        assertThat(share("a", Set.of("a", "b"), "a", "a")).isEqualTo(new SegmentShare(List.of(1), List.of()));
        assertThat(share("b", Set.of("a", "b"), "a", "a")).isEqualTo(nothing());
        assertThat(share("b", Set.of("a", "b"), "a", NOBODY)).isEqualTo(new SegmentShare(List.of(), List.of(1)));
        assertThat(share("a", Set.of("a", "b"), "a", NOBODY)).isEqualTo(nothing());
    }

    @Test
    void whatSomebodyHadWhoIsGoneIsTaken() {
        assertThat(share("a", Set.of("a"), "a", "b")).isEqualTo(new SegmentShare(List.of(), List.of(1)));
        assertThat(share("a", Set.of("a", "c"), "b", "b")).isEqualTo(new SegmentShare(List.of(), List.of(0)));
    }

    /** Without a connection for a moment, nobody knows of anybody: whoever works goes on. */
    @Test
    void whoeverSeesNobodyKeepsItsOwn() {
        assertThat(share("a", Set.of(), "a", "a")).isEqualTo(nothing());
    }

    /** However many come and go: in the end each segment has one owner, and nobody more than a fair share. */
    @Test
    void theyAllComeToAnAgreement() {
        var random = new Random(11);
        for (int round = 0; round < 500; round++) {
            int count = 1 + random.nextInt(5);
            Set<String> present =
                    Set.copyOf(IntStream.range(0, count).mapToObj(i -> "p" + i).toList());
            Map<Integer, Optional<String>> owners = new HashMap<>();
            int segments = 1 + random.nextInt(8);
            IntStream.range(0, segments).forEach(one -> owners.put(one, owner(random)));
            for (int turn = 0; turn < 20; turn++) {
                for (String me : present) {
                    SegmentShare share = SegmentShare.of(
                            me,
                            present,
                            owners.entrySet().stream()
                                    .map(one -> new Segment(
                                            "group",
                                            one.getKey(),
                                            one.getValue().orElse(null)))
                                    .toList());
                    share.release().forEach(one -> owners.put(one, Optional.empty()));
                    share.claim().forEach(one -> owners.put(one, Optional.of(me)));
                }
            }
            int fair = (segments + count - 1) / count;
            assertThat(owners.values().stream().map(owner -> owner.orElse(NOBODY)))
                    .isSubsetOf(present);
            present.forEach(me -> assertThat(owners.values().stream().filter(Optional.of(me)::equals))
                    .hasSizeLessThanOrEqualTo(fair));
        }
    }

    private static Optional<String> owner(Random random) {
        return random.nextBoolean() ? Optional.of("p" + random.nextInt(7)) : Optional.empty();
    }

    private static SegmentShare share(String me, Set<String> present, String... owners) {
        return SegmentShare.of(
                me,
                present,
                IntStream.range(0, owners.length)
                        .mapToObj(one -> new Segment("group", one, owners[one].equals(NOBODY) ? null : owners[one]))
                        .toList());
    }

    private static SegmentShare nothing() {
        return new SegmentShare(List.of(), List.of());
    }
}
