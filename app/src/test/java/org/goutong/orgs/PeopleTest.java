package org.goutong.orgs;

import static org.assertj.core.api.Assertions.assertThat;

import org.goutong.GoutongTest;
import org.goutong.People;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@GoutongTest
class PeopleTest {

    @Autowired
    People people;

    @ParameterizedTest
    @CsvSource({
        "city-auditor, 11, AUDITOR",
        "district-shunyi, 110113, DISTRICT_ORGANISER",
        "street-nanfaxin, 110113008, STREET_ORGANISER",
        "street-renhe, 110113003, STREET_ORGANISER",
        "admin, 11, ADMINISTRATOR"
    })
    void standAtTheirPostings(String username, String orgCode, Role role) {
        assertThat(people.staff(username))
                .extracting(Staff::orgCode, Staff::role)
                .containsExactly(orgCode, role);
    }
}
