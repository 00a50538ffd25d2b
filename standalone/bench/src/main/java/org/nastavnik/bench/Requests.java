package org.nastavnik.bench;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Threads;

/** Requests over HTTP. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Requests {

    static final int CLIENTS = 16;

    /** Acknowledged commands in a second, of sixteen clients at once. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Threads(CLIENTS)
    public UUID commands(Client client) throws IOException {
        return client.putOnRecord();
    }

    /** Sixteen clients at once, each saying something else of a person; the same as before but for what is sealed. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Threads(CLIENTS)
    public UUID changesOfPersons(Client client, Registered person) throws IOException {
        return client.change(person.id(), person.news());
    }

    /** Sixteen clients at once, each time with somebody new. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Threads(CLIENTS)
    public UUID newPersons(Client client) throws IOException {
        return client.register();
    }

    /** One client alone. */
    @Benchmark
    public UUID command(Client client) throws IOException {
        return client.putOnRecord();
    }

    /** One client reads what it has just written. */
    @Benchmark
    public String readOfOwnWrite(Client client, Written written) throws IOException {
        return client.find(written.id());
    }

    /** While sixteen others write: */
    @Benchmark
    @Group("underLoad")
    @GroupThreads(CLIENTS)
    public UUID others(Client client) throws IOException {
        return client.putOnRecord();
    }

    /** one client reads what it has just written, which takes as long as the projection lags. */
    @Benchmark
    @Group("underLoad")
    @GroupThreads
    public String ownWrite(Client client, Written written) throws IOException {
        return client.find(written.id());
    }

    /** The figures as they are. */
    @Benchmark
    public String figures(Client client) throws IOException {
        return client.figures("year=2023");
    }

    /** The figures for a day in the past, as they were known at a moment in the past. */
    @Benchmark
    public String figuresAsOf(Client client) throws IOException {
        return client.figures("year=2023&on=2023-06-30&asOf=2026-01-01T00:00:00Z");
    }
}
