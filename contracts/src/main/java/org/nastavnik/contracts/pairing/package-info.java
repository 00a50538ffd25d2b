/** What the pairing service makes known to the others: who mentors whom, from when and until when. */
package org.nastavnik.contracts.pairing;
