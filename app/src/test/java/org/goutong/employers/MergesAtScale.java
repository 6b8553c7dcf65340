package org.goutong.employers;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.cases.GivenCases;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Measures merging and parting of two employers with many forms and contacts in a register of 200,000; runs only when asked
 * for: {@code mvn test -pl app -am -Dtest=MergesAtScale -Dgoutong.measure.merges=10000
 * -Dsurefire.failIfNoSpecifiedTests=false}. The property says how many forms each of the two has. What it prints is kept in
 * {@code docs/benchmarks.md}.
 */
@GoutongTest
@EnabledIfSystemProperty(named = "goutong.measure.merges", matches = "[0-9]+")
class MergesAtScale {

    private static final String HERE = "110113008";
    private static final Scope JOB = new Scope.Job(Scope.Purpose.DEMO);
    private static final int REGISTER = 200_000;
    private static final int SET = 10_000;
    private static final int CONTACTS = 500;
    private static final int SMALL_PAIRS = 31;

    @Autowired
    Merges merges;

    @Autowired
    Partings partings;

    @Autowired
    Employers employers;

    @Autowired
    GivenStall given;

    @Autowired
    People people;

    @Autowired
    ApplicationContext context;

    private Staff street;
    private int phones;

    @Test
    void measures() {
        int forms = Integer.getInteger("goutong.measure.merges");
        street = people.staff("street-nanfaxin");
        for (int from = 0; from < REGISTER; from += SET) {
            register(from);
        }
        say("load %.1f before, %,d employers in the register", load(), REGISTER);
        large(forms);
        small();
        say("load %.1f after", load());
    }

    private void register(int from) {
        var set = new ArrayList<NewEmployer>();
        for (int i = from; i < from + SET; i++) {
            set.add(new NewEmployer(
                    HERE, "北京" + InventedNames.brand() + i + "商贸有限公司", null, null, "", "", 20, "F", null, null));
        }
        employers.registerAll(JOB, set, "");
    }

    private void large(int forms) {
        var kept = worked(forms, CONTACTS);
        var gone = worked(forms, CONTACTS);
        timed("compared, %,d forms each".formatted(forms), () -> merges.compare(street, kept, gone));
        var merge = timed("merged, %,d forms each".formatted(forms), () -> merge(kept, gone));
        timed("looked at before parting", () -> partings.preview(street, merge));
        timed("parted", () -> partings.part(street, merge, Set.of(), "认错了"));
    }

    private void small() {
        var took = new ArrayList<long[]>();
        for (int i = 0; i < SMALL_PAIRS; i++) {
            var kept = worked(10, 5);
            var gone = worked(10, 5);
            var from = System.nanoTime();
            merges.compare(street, kept, gone);
            var compared = System.nanoTime();
            var merge = merge(kept, gone);
            var merged = System.nanoTime();
            partings.part(street, merge, Set.of(), "认错了");
            took.add(new long[] {compared - from, merged - compared, System.nanoTime() - merged});
        }
        for (var step : List.of(0, 1, 2)) {
            var sorted = took.stream().mapToLong(one -> one[step]).sorted().toArray();
            say(
                    "10 forms and 5 contacts each, %s: median %d ms, at most %d ms",
                    Arrays.asList("compared", "merged", "parted").get(step),
                    TimeUnit.NANOSECONDS.toMillis(sorted[sorted.length / 2]),
                    TimeUnit.NANOSECONDS.toMillis(sorted[sorted.length - 1]));
        }
    }

    /** An employer with forms of a stall and contacts in its case. */
    private UUID worked(int forms, int contacts) {
        var name = "北京" + InventedNames.brand() + "供应链管理有限公司";
        var employer = given.employer(name, HERE);
        var stall = given.openedBy(street);
        for (int i = 0; i < forms; i++) {
            given.filed(stall, "孙秀兰", "139%08d".formatted(phones++), name);
        }
        GivenCases.worked(context, street, employer, contacts, false);
        return employer;
    }

    private UUID merge(UUID kept, UUID gone) {
        var versions = Map.of(
                kept, employers.get(street.scope(), kept).version(),
                gone, employers.get(street.scope(), gone).version());
        return merges.merge(street, kept, gone, versions, Set.of(Fact.EMPLOYEES), "同一家");
    }

    private static <T> T timed(String what, Supplier<T> work) {
        var from = System.nanoTime();
        var result = work.get();
        say("%s in %,d ms", what, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from));
        return result;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void say(String text, Object... values) {
        System.out.printf(text + "%n", values);
    }
}
