/** What the roadmap service makes known to the others: what is planned, and that it holds. */
package org.nastavnik.contracts.roadmap;
