package org.nastavnik.pairing;

import org.nastavnik.testing.ServiceRules;

class PairingRulesTest extends ServiceRules {}
