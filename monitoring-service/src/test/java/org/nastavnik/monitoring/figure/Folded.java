package org.nastavnik.monitoring.figure;

import java.util.List;
import java.util.UUID;

/** Figures as they follow from a list of events. */
public final class Folded {

    private Folded() {}

    /**
     * All those of an institution.
     *
     * @param told of all kinds and institutions, those of each aggregate in their order
     */
    public static List<Figure> figures(List<Told> told, UUID institution, Moment moment) {
        FigureFold fold = new FigureFold(institution, moment.asOf());
        told.forEach(fold::take);
        return fold.figures(moment.year(), moment.on());
    }
}
