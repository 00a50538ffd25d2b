/**
 * Roadmaps as institutions write them: a Word table, its text, a spreadsheet or a CSV file becomes sections, tasks and
 * indicator targets, or else a list of what is wrong with it, row by row.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "schedule")
package org.nastavnik.roadmap.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
