package org.nastavnik.bench;

import java.io.IOException;
import java.util.UUID;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;

/** Requests over HTTP; how many clients send them, whoever runs this says. */
public class Requests {

    static final int CLIENTS = 16;

    /** A command. */
    @Benchmark
    public UUID commands(Client client) throws IOException {
        return client.putOnRecord();
    }

    /** Something else is said of a person: a command as before but for what is sealed. */
    @Benchmark
    public UUID changesOfPersons(Client client, Registered person) throws IOException {
        return client.change(person.id(), person.news());
    }

    /** Each time of somebody new. */
    @Benchmark
    public UUID newPersons(Client client) throws IOException {
        return client.register();
    }

    /** Commands of five kinds by turns, so that more than one projection has something to do. */
    @Benchmark
    public UUID mixedCommands(Client client, Turns turns) throws IOException {
        return turns.next(client);
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
    public String figures(Client client, Questions questions) throws IOException {
        return client.get(questions.live());
    }

    /** The figures for a day in the past, as they were known at a moment in the past. */
    @Benchmark
    public String figuresAsOf(Client client, Questions questions) throws IOException {
        return client.get(questions.asOf());
    }

    /** The latest hundred entries of the audit log. */
    @Benchmark
    public String entries(Client client, Questions questions) throws IOException {
        return client.get(questions.entries());
    }

    /** The audit log against the event store. */
    @Benchmark
    public String verification(Client client) throws IOException {
        String verdict = client.get("/api/audit/verification");
        if (!verdict.contains("\"valid\":true")) {
            throw new IOException("The log does not verify: " + verdict);
        }
        return verdict;
    }
}
