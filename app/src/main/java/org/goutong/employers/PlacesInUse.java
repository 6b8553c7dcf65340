package org.goutong.employers;

import org.goutong.orgs.Scopes;
import org.goutong.places.PlaceUse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A place is in use when an employer works there, or did. */
@Configuration(value = "employersPlacesInUse", proxyBeanMethods = false)
class PlacesInUse {

    @Bean
    PlaceUse employersPlaceUse(Scopes scopes, JdbcClient jdbc) {
        return new PlaceUse(scopes, jdbc, "employers.at-place", """
                select place_id as id, count(distinct employer_id) as rows
                from (select place_id, id as employer_id from employers.employer where place_id = any(:places)
                      union all
                      select place_id, employer_id from employers.former_seat where place_id = any(:places)) at
                group by place_id
                """);
    }
}
