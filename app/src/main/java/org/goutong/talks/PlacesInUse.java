package org.goutong.talks;

import org.goutong.orgs.Scopes;
import org.goutong.places.PlaceUse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A place is in use when employers are or were met there. */
@Configuration(value = "talksPlacesInUse", proxyBeanMethods = false)
class PlacesInUse {

    @Bean
    PlaceUse talksPlaceUse(Scopes scopes, JdbcClient jdbc) {
        return new PlaceUse(scopes, jdbc, "talks.at-place", """
                select place_id as id, count(*) as rows from talks.employer_meeting where place_id = any(:places) group by place_id
                """);
    }
}
