package org.goutong.rosters;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.goutong.orgs.Staff;
import org.jspecify.annotations.Nullable;

/** Hands lists in through the front door. */
public final class GivenRosters {

    // Nine of all characters: the tests share one register, where many are of one trade and in one street.
    private static final int FIRST_CHARACTER = 0x4e00;
    private static final int LAST_CHARACTER = 0x9fa0;

    private GivenRosters() {}

    /** A name like no other, with a trade such as 物流. */
    public static String name(String trade) {
        var brand = ThreadLocalRandom.current()
                .ints(9, FIRST_CHARACTER, LAST_CHARACTER)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return "北京" + brand + trade + "有限公司";
    }

    /** A list of the union's own, called so, that is being compared. */
    public static UUID named(Rosters rosters, Staff by, String title, String csv) {
        return handIn(rosters, by, RosterKind.OWN, title, null, csv);
    }

    /** A list whose columns are as their titles say, compared with the register. */
    public static UUID compared(Rosters rosters, Staff by, RosterKind kind, @Nullable UUID place, String csv) {
        var id = handIn(rosters, by, kind, "", place, csv);
        await(rosters, by, id);
        return id;
    }

    private static UUID handIn(
            Rosters rosters, Staff by, RosterKind kind, String title, @Nullable UUID place, String csv) {
        var file = csv.getBytes(StandardCharsets.UTF_8);
        var id = rosters.upload(by, new NewRoster(UUID.randomUUID(), by.orgCode(), kind, title, place, "名录.csv", file));
        rosters.read(
                by, id, rosters.preview(by.scope(), rosters.get(by.scope(), id)).mapping());
        return id;
    }

    /** Waits until a comparison has ended. */
    public static void await(Rosters rosters, Staff by, UUID id) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (rosters.get(by.scope(), id).stage() == Roster.Stage.COMPARING) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the comparison does not end");
            }
            Thread.onSpinWait();
        }
    }
}
