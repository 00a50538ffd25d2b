package org.nastavnik.monitoring.outsider;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nastavnik.monitoring.proof.GrowingTree;
import org.nastavnik.monitoring.proof.Hash;
import org.nastavnik.monitoring.proof.Leaf;
import org.nastavnik.monitoring.proof.LeafReader;
import org.nastavnik.monitoring.proof.LogLine;

/** The program. It reads files, prints, and changes nothing; {@code --help} tells the rest. */
final class Verify {

    /** All holds. */
    static final int HOLDS = 0;

    /** Something does not, and is named. */
    static final int FINDINGS = 1;

    /** It was asked wrongly, or a file cannot be read: nothing was found out. */
    static final int UNANSWERED = 2;

    private final Clock clock;
    private final Words words;
    private final PrintStream out;
    private final PrintStream complaints;

    Verify(Clock clock, Words words, PrintStream out, PrintStream complaints) {
        this.clock = clock;
        this.words = words;
        this.out = out;
        this.complaints = complaints;
    }

    /** Today is that of this machine. */
    public static void main(String... args) {
        Clock clock = Clock.system(ZoneId.systemDefault());
        int status = new Verify(clock, Words.of(System.getenv()), System.out, System.err).run(args);
        System.out.flush();
        System.exit(status);
    }

    /** Answers one question; returns the exit status. */
    int run(String... args) {
        if (Arrays.stream(args).anyMatch(Question::isForHelp)) {
            out.println(words.say("verify.help"));
            return HOLDS;
        }
        try {
            return answer(Question.of(List.of(args)));
        } catch (Unanswerable e) {
            complaints.println(words.say("verify." + e.code(), e.details()));
            return UNANSWERED;
        }
    }

    private int answer(Question question) throws Unanswerable {
        Findings findings = new Findings();
        List<Note> notes = new ArrayList<>();
        for (Path note : question.notes()) {
            notes.add(Note.in(note));
        }
        SignedHeads heads = new SignedHeads(question.key(), notes, findings);
        Programmes programmes = new Programmes(question.asOf(), findings);
        Histories histories = new Histories(programmes::take, findings);
        GrowingTree tree = new GrowingTree();
        try {
            long hidden = read(question.export(), new Log(tree, heads, histories), findings);
            histories.end();
            heads.end(tree.size());
            Report report = new Report(words, out);
            report.log(tree, heads, hidden);
            report.figures(programmes, question.on(), LocalDate.now(clock));
            report.findings(findings, heads);
        } catch (IOException _) {
            throw new Unanswerable("unreadable", question.export());
        }
        return findings.isEmpty() ? HOLDS : FINDINGS;
    }

    /** Returns how many lines are but hashes. */
    private static long read(Path export, Log log, Findings findings) throws IOException {
        long[] hidden = {0};
        log.heads().check(log.tree());
        new ExportFile(export).forEach((number, line, ended) -> {
            if (!ended) {
                findings.add(number, Fault.LINE_UNENDED);
            }
            Hash hash = Hash.ofLeaf(line);
            try {
                LogLine said = LeafReader.read(line);
                hash = said.hash();
                if (said instanceof Leaf leaf) {
                    log.histories().take(number, leaf);
                } else {
                    hidden[0]++;
                }
            } catch (IllegalArgumentException _) {
                findings.add(number, Fault.LINE_UNREADABLE);
            }
            log.tree().add(hash);
            log.heads().check(log.tree());
        });
        return hidden[0];
    }

    /** What each line goes into. */
    private record Log(GrowingTree tree, SignedHeads heads, Histories histories) {}
}
