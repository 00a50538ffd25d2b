package org.nastavnik.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceTest {

    /** What somebody asks for must not end at the gateway only because a service runs elsewhere. */
    @ParameterizedTest
    @CsvSource({"/api/mentors/**, PAIRING", "/api/pairs/**, PAIRING", "/api/erasures/**, PARTICIPANTS"})
    void everyResourceIsThatOfOneService(String address, Service owner) {
        assertThat(Service.values())
                .filteredOn(service -> List.of(service.addresses()).contains(address))
                .containsExactly(owner);
    }
}
