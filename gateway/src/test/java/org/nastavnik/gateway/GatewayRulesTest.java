package org.nastavnik.gateway;

import org.nastavnik.testing.ServiceRules;

class GatewayRulesTest extends ServiceRules {}
