package org.goutong.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.goutong.places.GivenPlaces.named;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import org.goutong.GoutongTest;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.web.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@GoutongTest
@RecordApplicationEvents
class PlacesModuleTest {

    @Autowired
    Places places;

    @Autowired
    People people;

    @Autowired
    ApplicationEvents events;

    @Test
    void keepsWhatIsKnownOfAPlace() {
        var street = people.staff("street-nanfaxin");
        var id = GivenPlaces.building(places, street);

        var place = places.get(street.scope(), id);

        assertThat(place.kind()).isEqualTo(PlaceKind.BUILDING);
        assertThat(place.employersWithUnion()).isEqualTo(23);
        assertThat(place.unionCoverage()).isEqualTo("14.65");
        assertThat(events.stream(PlaceAdded.class).map(PlaceAdded::placeId)).containsExactly(id);
    }

    @Test
    void isNotThereForTheNeighbour() {
        var id = GivenPlaces.building(places, people.staff("street-nanfaxin"));
        var neighbour = people.staff("street-renhe");

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> places.get(neighbour.scope(), id));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> places.change(neighbour, id, "", named("抢来的", neighbour.orgCode()), ""));
        assertThat(places.get(people.staff("district-shunyi").scope(), id).id()).isEqualTo(id);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> places.get(people.staff("admin").scope(), id));
    }

    @Test
    void refusesAUnitOutsideTheScope() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> places.add(people.staff("street-nanfaxin"), named("别家的楼", "110113003")));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> places.add(people.staff("district-shunyi"), named("没有的单位", "110113777")));
    }

    @Test
    void takesANameOncePerUnit() {
        var street = people.staff("street-nanfaxin");
        var name = "双子楼 " + Marks.next();
        places.add(street, named(name, street.orgCode()));

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> places.add(street, named(name, street.orgCode())))
                .withMessageContaining("place_name_once_per_unit");
        places.add(people.staff("street-renhe"), named(name, "110113003"));
    }

    @Test
    void tellsTheTrailWhatChanged() {
        var street = people.staff("street-nanfaxin");
        var name = "航港发展大厦 " + Marks.next();
        var before = named(name, street.orgCode());
        var id = places.add(street, before);

        places.change(street, id, version(street, id), before, "");
        assertThat(events.stream(PlaceChanged.class)).isEmpty();

        places.change(
                street,
                id,
                version(street, id),
                new NewPlace(
                        before.orgCode(), before.kind(), name, before.address(), "", "", 160, null, 23, 610, null, ""),
                "");

        assertThat(events.stream(PlaceChanged.class).map(PlaceChanged::detail))
                .containsExactly(
                        "hostName: 物业客服 → ; hostPhone: 010-80480000 → ; employers: 157 → 160; employees: 4200 → ");
        assertThat(places.get(street.scope(), id).employees()).isNull();
    }

    @Test
    void walksAllPlacesInTheOrderOfTheirNames() {
        var street = people.staff("street-nanfaxin");
        // A digit first: in this order digits stand before Chinese characters, and Latin letters behind them.
        var mark = "1" + Marks.next();
        for (var name : new String[] {"朝阳公寓", "安华大厦", "北环中心", "安华大厦二期", "中关村园"}) {
            places.add(street, named(name + mark, street.orgCode()));
        }
        var seen = new ArrayList<String>();
        UUID after = null;
        do {
            var page = places.list(street.scope(), new PlaceSearch(mark, null, 2, after));
            page.forEach(place -> seen.add(place.name().replace(mark, "")));
            after = page.isEmpty() ? null : page.getLast().id();
        } while (after != null);

        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
        assertThat(seen).containsExactly("安华大厦", "安华大厦二期", "北环中心", "朝阳公寓", "中关村园");
    }

    private String version(org.goutong.orgs.Staff by, UUID id) {
        return places.get(by.scope(), id).version();
    }
}
