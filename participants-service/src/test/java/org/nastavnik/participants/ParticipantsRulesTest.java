package org.nastavnik.participants;

import org.nastavnik.testing.ServiceRules;

class ParticipantsRulesTest extends ServiceRules {}
