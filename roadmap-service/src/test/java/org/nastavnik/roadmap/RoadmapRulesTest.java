package org.nastavnik.roadmap;

import org.nastavnik.testing.ServiceRules;

class RoadmapRulesTest extends ServiceRules {}
