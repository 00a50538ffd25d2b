/** What the participants service makes known to the others: who is there, and ready for what. */
package org.nastavnik.contracts.participants;
