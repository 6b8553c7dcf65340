package org.goutong.employers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.goutong.matching.EmployerName;
import org.goutong.matching.SocialCreditCode;
import org.goutong.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an employer to be entered or changed; fields as in {@link Employer}.
 *
 * @param name must name somebody: {@code 有限公司} does not
 * @param creditCode must have right check characters when given, or a note that says why it is kept with wrong ones
 */
public record NewEmployer(
        String orgCode,
        String name,
        @Nullable String creditCode,
        @Nullable UUID placeId,
        String address,
        String floor,
        @Nullable Integer employees,
        @Nullable String industry,
        @Nullable LocalDate unionFoundedOn,
        @Nullable LocalDate registeredOn,
        @Nullable String creditCodeNote,
        @Nullable LocalDate closedOn,
        @Nullable UUID headId) {

    /** An employer that works, without a known head, and whose code, when given, is right. */
    public NewEmployer(
            String orgCode,
            String name,
            @Nullable String creditCode,
            @Nullable UUID placeId,
            String address,
            String floor,
            @Nullable Integer employees,
            @Nullable String industry,
            @Nullable LocalDate unionFoundedOn,
            @Nullable LocalDate registeredOn) {
        this(
                orgCode,
                name,
                creditCode,
                placeId,
                address,
                floor,
                employees,
                industry,
                unionFoundedOn,
                registeredOn,
                null,
                null,
                null);
    }

    /** The same below a head. */
    public NewEmployer under(UUID head) {
        return new NewEmployer(
                orgCode,
                name,
                creditCode,
                placeId,
                address,
                floor,
                employees,
                industry,
                unionFoundedOn,
                registeredOn,
                creditCodeNote,
                closedOn,
                head);
    }

    /**
     * The same with the name and the code written properly.
     *
     * @throws org.goutong.web.InvalidForm when the name names nobody or the credit code is wrong
     */
    NewEmployer sound() {
        var problems = Problems.none();
        var proper = EmployerName.of(name);
        if (proper.normal().isEmpty()) {
            problems.add("name", "employers.name.names-nobody");
        }
        var code = creditCode;
        var note = creditCodeNote;
        if (code == null) {
            note = null;
        } else {
            switch (SocialCreditCode.parse(code)) {
                case SocialCreditCode.Valid valid -> {
                    code = valid.code().value();
                    note = null;
                }
                case SocialCreditCode.Invalid invalid -> {
                    code = SocialCreditCode.shaped(code);
                    if (code == null || note == null) {
                        problems.add("creditCode", invalid.problem().key());
                    }
                }
            }
        }
        problems.refuse();
        return new NewEmployer(
                orgCode,
                proper.typed(),
                code,
                placeId,
                address.strip(),
                floor.strip(),
                employees,
                industry,
                unionFoundedOn,
                registeredOn,
                note,
                closedOn,
                headId);
    }

    /** Whether it is another unit or address than before. */
    boolean moves(Employer before) {
        return !before.orgCode().equals(orgCode)
                || !Objects.equals(before.placeId(), placeId)
                || !before.address().equals(address)
                || !before.floor().equals(floor);
    }

    /** What is another than before, for example {@code employees: 46 → 52}; empty when all is the same. */
    String changesFrom(Employer before) {
        var changes = new ArrayList<String>();
        note(changes, "orgCode", before.orgCode(), orgCode);
        note(changes, "name", before.name(), name);
        note(changes, "creditCode", before.creditCode(), creditCode);
        note(changes, "placeId", before.placeId(), placeId);
        note(changes, "address", before.address(), address);
        note(changes, "floor", before.floor(), floor);
        note(changes, "employees", before.employees(), employees);
        note(changes, "industry", before.industry(), industry);
        note(changes, "unionFoundedOn", before.unionFoundedOn(), unionFoundedOn);
        note(changes, "registeredOn", before.registeredOn(), registeredOn);
        note(changes, "creditCodeNote", before.creditCodeNote(), creditCodeNote);
        note(changes, "closedOn", before.closedOn(), closedOn);
        note(changes, "headId", before.headId(), headId);
        return String.join("; ", changes);
    }

    private static void note(List<String> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add("%s: %s → %s".formatted(field, before == null ? "" : before, after == null ? "" : after));
        }
    }
}
