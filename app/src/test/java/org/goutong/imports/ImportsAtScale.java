package org.goutong.imports;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.orgs.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Measures imports and their undoing; runs only when asked for: {@code mvn test -pl app -am -Dtest=ImportsAtScale
 * -Dgoutong.measure.imports=50000 -Dsurefire.failIfNoSpecifiedTests=false}. What it prints is kept in
 * {@code docs/benchmarks.md}.
 */
@GoutongTest
@EnabledIfSystemProperty(named = "goutong.measure.imports", matches = "[0-9]+")
class ImportsAtScale {

    @Autowired
    Imports imports;

    @Autowired
    People people;

    @Test
    void measures() {
        int size = Integer.getInteger("goutong.measure.imports");
        var street = people.staff("street-nanfaxin");
        var mark = UUID.randomUUID().toString().substring(0, 8);
        say("load %.1f before", load());
        var first = employers(size, mark, "旧路", "");
        var entered = take(street, ImportKind.EMPLOYERS, MatchKey.NAME, Mode.UPDATE, first, "employers");
        var changed = take(
                street, ImportKind.EMPLOYERS, MatchKey.NAME, Mode.UPDATE, employers(size, mark, "新路", "7"), "updates");
        undo(street, changed, "updates");
        if (size <= 100_000) {
            var noted = take(street, ImportKind.NOTES, MatchKey.CONTENT, Mode.CREATE_ONLY, notes(size, mark), "notes");
            undo(street, noted, "notes");
        }
        undo(street, entered, "employers");
        say("load %.1f after", load());
    }

    private static String employers(int size, String mark, String street, String floor) {
        var list = new StringBuilder("企业名称,地址,楼层,职工人数\n");
        for (int row = 0; row < size; row++) {
            list.append(name(row, mark)).append(',').append(street).append(row).append(',');
            list.append(floor).append(',').append(row % 300).append('\n');
        }
        return list.toString();
    }

    private static String notes(int size, String mark) {
        var list = new StringBuilder("单位名称,走访时间,走访人,方式,结果,内容\n");
        for (int row = 0; row < size; row++) {
            list.append(name(row, mark)).append(",2015-03-02 14:30,季学年,电话,,总经理要看账怎么算，第");
            list.append(row).append("次\n");
        }
        return list.toString();
    }

    private static String name(int row, String mark) {
        return "北京"
                + Character.toString(0x4e00 + row % 199 * 17)
                + Character.toString(0x5e00 + row / 199 % 499 * 13)
                + Character.toString(0x4f00 + row / 99_301 * 7)
                + mark
                + "商贸有限公司";
    }

    private UUID take(Staff by, ImportKind kind, MatchKey key, Mode mode, String csv, String what) {
        var id = timed(
                what + ": upload",
                () -> GivenImports.uploaded(imports, by, kind, what + ".csv", csv.getBytes(StandardCharsets.UTF_8)));
        timed(what + ": forecast", () -> {
            GivenImports.choose(imports, by, id, key, mode);
            return id;
        });
        timed(what + ": import", () -> {
            GivenImports.run(imports, by, id);
            return id;
        });
        say("%s", imports.get(by.scope(), id));
        return id;
    }

    private void undo(Staff by, UUID id, String what) {
        timed(what + ": undo", () -> {
            GivenImports.undo(imports, by, id);
            return id;
        });
        say("%s", imports.get(by.scope(), id).stage());
    }

    private static <T> T timed(String what, Supplier<T> work) {
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
        var from = System.nanoTime();
        var result = work.get();
        var took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
        var peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        say("%s in %,d ms, heap at most %d MiB", what, took, peak >> 20);
        return result;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void say(String text, Object... values) {
        System.out.printf(text + "%n", values);
    }
}
