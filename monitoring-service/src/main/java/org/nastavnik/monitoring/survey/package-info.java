/**
 * Surveys: each round, mentees and mentors are asked what they think of the programme, and answer for themselves or on
 * paper. Whether somebody is satisfied is decided when the answers come in, and counts towards the figures.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.nastavnik.monitoring.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
