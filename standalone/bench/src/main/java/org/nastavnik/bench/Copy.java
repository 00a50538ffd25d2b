package org.nastavnik.bench;

import java.util.SplittableRandom;
import java.util.UUID;

/** One more sample programme: whatever had an id in the sample has another here, which follows from the seed. */
final class Copy {

    private static final long SPREAD = 0xD1342543DE82EF95L;

    private final UUID[] ids;
    private final SplittableRandom random;

    /**
     * @param number which copy it is
     * @param ids how many the sample has
     * @param centre which of these is its institution
     * @param institution whose the copy is instead
     */
    Copy(long seed, long number, int ids, int centre, UUID institution) {
        this.random = new SplittableRandom(seed + number * SPREAD);
        this.ids = new UUID[ids];
        for (int one = 0; one < ids; one++) {
            this.ids[one] = random(random);
        }
        this.ids[centre] = institution;
    }

    /** The institution of that number. */
    static UUID institution(long seed, int number) {
        return random(new SplittableRandom(~seed + number * SPREAD));
    }

    private static UUID random(SplittableRandom random) {
        return new UUID(
                (random.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000, (random.nextLong() >>> 2) | 0x8000000000000000L);
    }

    UUID id(int ordinal) {
        return ids[ordinal];
    }

    byte[] nonce() {
        byte[] nonce = new byte[Seals.NONCE_BYTES];
        random.nextBytes(nonce);
        return nonce;
    }
}
