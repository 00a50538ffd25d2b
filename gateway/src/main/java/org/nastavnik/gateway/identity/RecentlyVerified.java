package org.nastavnik.gateway.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for two minutes which passwords were right, as a script sends its own with each request and the hash is slow by
 * intent. What is kept tells nothing without a key that this process has made up and never writes down. A change of the user
 * by this process is known at once, one by another in these two minutes.
 */
final class RecentlyVerified {

    static final Duration FOR = Duration.ofMinutes(2);

    private static final String METHOD = "HmacSHA256";

    private final Clock clock;
    private final SecretKeySpec key;
    private final ConcurrentMap<String, Verified> verified = new ConcurrentHashMap<>(1024);
    private final AtomicLong changes = new AtomicLong();

    RecentlyVerified(Clock clock, SecureRandom random) {
        this.clock = clock;
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        key = new SecretKeySpec(bytes, METHOD);
    }

    /** Whose it is if that is known, and otherwise what {@code verification} finds out, once for all who ask meanwhile. */
    Optional<User> whose(String username, Secret password, Supplier<Optional<User>> verification) {
        String trace = trace(username, password);
        long changesBefore = changes.get();
        Instant now = clock.instant();
        Verified known = verified.get(trace);
        if (known == null || !known.until().isAfter(now)) {
            verified.values().removeIf(old -> !old.until().isAfter(now));
            known = verified.computeIfAbsent(trace, _ -> verified(verification, now));
        }
        if (changes.get() != changesBefore) {
            verified.remove(trace);
        }
        return Optional.ofNullable(known).map(Verified::user);
    }

    /** The user has changed: what was verified before, was somebody else. */
    void forget(UUID user) {
        changes.incrementAndGet();
        verified.values().removeIf(known -> known.user().id().equals(user));
    }

    private static @Nullable Verified verified(Supplier<Optional<User>> verification, Instant now) {
        return verification.get().map(user -> new Verified(user, now.plus(FOR))).orElse(null);
    }

    /** Two texts are told apart by the byte between them, which is in neither. */
    private String trace(String username, Secret password) {
        try {
            Mac mac = Mac.getInstance(METHOD);
            mac.init(key);
            mac.update(username.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0xFF);
            return HexFormat.of().formatHex(mac.doFinal(password.text().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Verified(User user, Instant until) {}
}
