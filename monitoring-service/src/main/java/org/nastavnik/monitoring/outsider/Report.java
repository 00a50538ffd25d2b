package org.nastavnik.monitoring.outsider;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.monitoring.figure.Figure;
import org.nastavnik.monitoring.proof.GrowingTree;

/** Prints what was found out. */
final class Report {

    private static final String ROW = "  %-4s  %-58s %9s %11s %8s %8s   %s";

    private final Words words;
    private final PrintStream out;

    Report(Words words, PrintStream out) {
        this.words = words;
        this.out = out;
    }

    /** @param hidden lines that are but hashes */
    void log(GrowingTree tree, SignedHeads heads, long hidden) {
        say("verify.size", tree.size());
        say("verify.root", tree.root().base64());
        say("verify.heads", heads.checked());
        if (heads.checked() == 0) {
            say("verify.no-heads");
        } else if (heads.largest() < tree.size()) {
            say("verify.beyond-heads", tree.size() - heads.largest());
        }
        if (hidden > 0) {
            say("verify.hidden", hidden);
        }
    }

    void figures(Programmes programmes, @Nullable LocalDate on, LocalDate today) {
        for (UUID institution : programmes.institutions()) {
            List<Figure> figures = programmes.figures(institution, on, today);
            String name = programmes.name(institution);
            out.println();
            out.println(name == null ? institution.toString() : oneLine(name) + ", " + institution);
            if (figures.isEmpty()) {
                say("verify.no-figures");
            } else {
                out.println(ROW.formatted((Object[]) words.say("verify.head").split("\\|", -1)));
                figures.forEach(this::line);
            }
        }
    }

    void findings(Findings findings, SignedHeads heads) {
        out.println();
        if (findings.isEmpty()) {
            say(heads.checked() == 0 ? "verify.holds-unsigned" : "verify.holds");
            return;
        }
        say("verify.findings", findings.count());
        findings.kept()
                .forEach(one -> out.println("  "
                        + oneLine(words.say(one.fault().code(), one.details().toArray()))));
        if (findings.count() > findings.kept().size()) {
            say("verify.more", findings.count() - findings.kept().size());
        }
    }

    private void line(Figure figure) {
        out.println(ROW.formatted(
                figure.year(),
                words.say("verify.kpi." + figure.kpi()),
                figure.numerator(),
                figure.denominator(),
                percent(figure.value()),
                percent(figure.target() == null ? null : BigDecimal.valueOf(figure.target())),
                words.say("verify.state." + figure.state())));
    }

    private void say(String code, Object... details) {
        out.println(words.say(code, details));
    }

    private static String percent(@Nullable BigDecimal value) {
        return value == null ? "–" : value.toPlainString() + " %";
    }

    /** Whoever wrote a file writes none of these lines, nor to the terminal. */
    private static String oneLine(String text) {
        return text.codePoints()
                .map(one -> Character.isISOControl(one) ? ' ' : one)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
