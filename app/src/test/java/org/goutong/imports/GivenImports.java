package org.goutong.imports;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.goutong.employers.SourceKind;
import org.goutong.orgs.Staff;
import org.goutong.rosters.GivenRosters;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;

/** Hands lists in through the front door, and waits for what is done behind it. */
public final class GivenImports {

    private GivenImports() {}

    /** A list that was uploaded. */
    public static UUID uploaded(Imports imports, Staff by, ImportKind kind, String csv) {
        return uploaded(imports, by, kind, "表.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    static UUID uploaded(Imports imports, Staff by, ImportKind kind, String file, byte[] content) {
        return uploaded(imports, by, kind, "", file, content);
    }

    private static UUID uploaded(
            Imports imports, Staff by, ImportKind kind, String title, String file, byte[] content) {
        return imports.upload(
                by,
                new NewImport(
                        UUID.randomUUID(),
                        by.orgCode(),
                        kind,
                        title,
                        file,
                        SourceKind.OWN,
                        new ByteArrayResource(content)));
    }

    /** An import of one employer, called so, that was taken over. */
    public static UUID sample(ApplicationContext context, Staff by, String title) {
        var imports = context.getBean(Imports.class);
        var list = "企业名称\n%s\n".formatted(GivenRosters.name("物流"));
        var id = uploaded(imports, by, ImportKind.EMPLOYERS, title, "样品.csv", list.getBytes(StandardCharsets.UTF_8));
        choose(imports, by, id, MatchKey.NAME, Mode.CREATE_ONLY);
        run(imports, by, id);
        return id;
    }

    /** A list whose columns are as their titles say, with what it would do. */
    static UUID checked(Imports imports, Staff by, ImportKind kind, MatchKey key, Mode mode, String csv) {
        var id = uploaded(imports, by, kind, csv);
        choose(imports, by, id, key, mode);
        return id;
    }

    static void choose(Imports imports, Staff by, UUID id, MatchKey key, Mode mode) {
        imports.choose(by, id, imports.propose(by.scope(), imports.get(by.scope(), id)), key, mode);
        await(imports, by, id);
    }

    /** A list that was taken over. */
    static UUID imported(Imports imports, Staff by, ImportKind kind, MatchKey key, Mode mode, String csv) {
        var id = checked(imports, by, kind, key, mode, csv);
        run(imports, by, id);
        return id;
    }

    static void run(Imports imports, Staff by, UUID id) {
        imports.run(by, id);
        await(imports, by, id);
    }

    static void undo(Imports imports, Staff by, UUID id) {
        imports.undo(by, id);
        await(imports, by, id);
    }

    /** Waits until nothing is done behind the pages. */
    static Batch await(Imports imports, Staff by, UUID id) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(600);
        var batch = imports.get(by.scope(), id);
        while (batch.stage().busy() && batch.interruptedBy().isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the work does not end: " + batch);
            }
            // Asking all the time would take a core from what is waited for.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            batch = imports.get(by.scope(), id);
        }
        return batch;
    }
}
