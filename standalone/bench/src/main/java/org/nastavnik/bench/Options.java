package org.nastavnik.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What whoever calls {@code ./bench} wants; its {@code --help} explains.
 *
 * @param processes whether the platform is five processes, of which some parts are measured, with the largest store alone
 * @param only what is measured
 * @param sizes of the one store that grows, ascending; the last is the one that budgets are about
 * @param beside sizes of stores of their own, which differ in the number of institutions
 * @param data where stores are kept from one call to the next; null for a directory that is thrown away
 */
record Options(
        boolean processes,
        Set<Part> only,
        List<Size> sizes,
        List<Size> beside,
        @Nullable Path data,
        long seed) {

    private static final Set<Part> OF_PROCESSES =
            EnumSet.of(Part.COMMANDS, Part.READS, Part.LOAD, Part.REBUILD, Part.ASOF);

    private static final List<Size> SIZES =
            List.of(new Size(10_000, 10), new Size(100_000, 100), new Size(1_000_000, 1_000));
    private static final List<Size> BESIDE = List.of(new Size(100_000, 10), new Size(100_000, 1_000));

    /** @throws IllegalArgumentException if they make no sense, with a sentence that tells why */
    static Options of(String... arguments) {
        boolean processes = false;
        Set<Part> only = EnumSet.allOf(Part.class);
        List<Size> sizes = SIZES;
        List<Size> beside = BESIDE;
        Path data = null;
        long seed = 12;
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            String value = parts.length == 2 ? parts[1] : "";
            switch (parts[0]) {
                case "--processes" -> processes = true;
                case "--only" ->
                    only = EnumSet.copyOf(
                            Arrays.stream(value.split(",")).map(Part::of).toList());
                case "--events" -> {
                    int most = Integer.parseInt(value);
                    sizes = withLargest(most);
                    beside = upTo(most, BESIDE);
                }
                case "--sizes" -> {
                    sizes = sizes(value);
                    beside = List.of();
                }
                case "--beside" -> {
                    sizes = List.of();
                    beside = sizes(value);
                }
                case "--data" -> data = Path.of(value).toAbsolutePath().normalize();
                case "--seed" -> seed = Long.parseLong(value);
                default ->
                    throw new IllegalArgumentException(
                            "There is no option " + argument + "; ./bench --help lists those there are");
            }
        }
        if (processes) {
            only.retainAll(OF_PROCESSES);
            if (only.isEmpty()) {
                throw new IllegalArgumentException("Of five processes only " + OF_PROCESSES + " are measured");
            }
            // How it grows one process shows.
            sizes = sizes.isEmpty() ? sizes : List.of(sizes.getLast());
            beside = sizes.isEmpty() ? beside : List.of();
        }
        return new Options(processes, only, sizes, beside, data, seed);
    }

    private static List<Size> upTo(int most, List<Size> all) {
        return all.stream().filter(size -> size.events() <= most).toList();
    }

    /** With a thousand events for each institution. */
    private static List<Size> withLargest(int most) {
        List<Size> some = new ArrayList<>(upTo(most - 1, SIZES));
        some.add(Size.of(most + "/" + Math.max(1, most / 1_000)));
        return some;
    }

    private static List<Size> sizes(String written) {
        return Arrays.stream(written.split(",")).map(Size::of).collect(Collectors.toList());
    }

    boolean wants(Part... parts) {
        return Arrays.stream(parts).anyMatch(only::contains);
    }
}
