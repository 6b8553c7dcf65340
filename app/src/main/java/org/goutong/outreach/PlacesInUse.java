package org.goutong.outreach;

import org.goutong.orgs.Scopes;
import org.goutong.places.PlaceUse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A place is in use when a meeting is or was held there. */
@Configuration(value = "outreachPlacesInUse", proxyBeanMethods = false)
class PlacesInUse {

    @Bean
    PlaceUse outreachPlaceUse(Scopes scopes, JdbcClient jdbc) {
        return new PlaceUse(scopes, jdbc, "outreach.at-place.held", """
                select place_id as id, count(*) as rows from outreach.meeting where place_id = any(:places) group by place_id
                """);
    }
}
