package org.nastavnik.roadmap.document;

import org.jspecify.annotations.Nullable;

/** A row that is a task, before anybody has understood when it is due. */
record Draft(
        String number,
        String section,
        @Nullable String heading,
        String title,
        String phrase,
        String responsible,
        String deliverables) {}
