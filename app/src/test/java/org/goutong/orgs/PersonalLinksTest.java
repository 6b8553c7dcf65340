package org.goutong.orgs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.goutong.web.PersonalData;
import org.junit.jupiter.api.Test;

class PersonalLinksTest {

    private final PersonalLinks links = links(1);

    private static PersonalLinks links(int key) {
        var encryption = new byte[32];
        var hashing = new byte[32];
        encryption[0] = 9;
        hashing[0] = (byte) key;
        return new PersonalLinks(new PersonalData(encryption, hashing));
    }

    @Test
    void isTheSameAgainAndAnotherForEveryPurposeVersionAndKey() {
        var token = links.token("invitation", "meeting/employer/1");

        assertThat(token)
                .hasSize(24)
                .matches("[A-Za-z0-9_-]+")
                .isEqualTo(links.token("invitation", "meeting/employer/1"));
        assertThat(links.token("invitation", "meeting/employer/2")).isNotEqualTo(token);
        assertThat(links.token("person-link", "meeting/employer/1")).isNotEqualTo(token);
        assertThat(links(2).token("invitation", "meeting/employer/1")).isNotEqualTo(token);
    }

    @Test
    void opensByItsHashAlone() {
        assertThat(PersonalLinks.scope("abc"))
                .isEqualTo(new Scope.Link(HexFormat.of().formatHex(PersonalLinks.hash("abc"))));
        assertThat(PersonalLinks.hash("abc")).hasSize(32).isNotEqualTo(PersonalLinks.hash("abd"));
    }
}
