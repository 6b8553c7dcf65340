package org.goutong.rosters;

import org.goutong.orgs.Scopes;
import org.goutong.places.PlaceUse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A place is in use when a list speaks of it. */
@Configuration(value = "rostersPlacesInUse", proxyBeanMethods = false)
class PlacesInUse {

    @Bean
    PlaceUse rostersPlaceUse(Scopes scopes, JdbcClient jdbc) {
        return new PlaceUse(scopes, jdbc, "rosters.at-place", """
                select place_id as id, count(*) as rows from rosters.roster where place_id = any(:places) group by place_id
                """);
    }
}
