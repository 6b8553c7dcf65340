package org.goutong.leads;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.goutong.GivenStall;
import org.goutong.employers.Employers;
import org.goutong.employers.InventedNames;
import org.goutong.employers.NewEmployer;
import org.goutong.orgs.Scope;
import org.jspecify.annotations.Nullable;

/** Employers of a stall, and workers who name them on their forms. */
final class GivenFinds {

    private final GivenStall given;
    private final Employers employers;

    GivenFinds(GivenStall given, Employers employers) {
        this.given = given;
        this.employers = employers;
    }

    /** An employer and its name. */
    record Found(UUID id, String name) {}

    /** An employer at the stall's place, named by so many persons. */
    Found named(GivenStall.Open stall, int persons, @Nullable Integer employees, @Nullable LocalDate union) {
        var name = "北京" + InventedNames.brand() + "物流有限公司";
        var id = employers
                .registerAll(
                        new Scope.Job(Scope.Purpose.DEMO),
                        List.of(new NewEmployer(
                                "110113008",
                                name,
                                null,
                                stall.placeId(),
                                "测试路 1 号",
                                "7",
                                employees,
                                null,
                                union,
                                null)),
                        "")
                .getFirst();
        for (int i = 0; i < persons; i++) {
            given.filed(stall, "孙秀兰", phone(), name);
        }
        return new Found(id, name);
    }

    static String phone() {
        return "138%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }
}
