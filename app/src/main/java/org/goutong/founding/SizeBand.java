package org.goutong.founding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goutong.web.ReferenceTable;
import org.goutong.web.Words;

/**
 * How many seats or delegates a number of members asks for.
 *
 * @param scheme whose table it is, for example {@code 2016_REGULATION}
 * @param validFrom first day on which it counts here
 * @param membersTo last number of members of the band
 */
record SizeBand(
        String scheme,
        LocalDate validFrom,
        int membersFrom,
        int membersTo,
        int least,
        int most,
        String basisChinese,
        String basisEnglish) {

    private static final List<SizeBand> COMMITTEE = read("committee_size_bands.csv");
    private static final List<SizeBand> DELEGATES = read("delegate_bands.csv");

    private static List<SizeBand> read(String file) {
        return ReferenceTable.rows(file).stream()
                .map(row -> new SizeBand(
                        row.getField("scheme"),
                        LocalDate.parse(row.getField("valid_from")),
                        Integer.parseInt(row.getField("members_from")),
                        row.getField("members_to").isEmpty()
                                ? Integer.MAX_VALUE
                                : Integer.parseInt(row.getField("members_to")),
                        Integer.parseInt(row.getField("least")),
                        Integer.parseInt(row.getField("most")),
                        row.getField("basis_zh"),
                        row.getField("basis_en")))
                .sorted(Comparator.comparing(SizeBand::validFrom).reversed())
                .toList();
    }

    /** How many seats a committee has, for example 3 to 7 for 37 members. */
    static SizeBand ofCommittee(int members, LocalDate day) {
        return find(COMMITTEE, members, day).orElseThrow();
    }

    /** How many delegates a congress has; none when there are too few members for one. */
    static Optional<SizeBand> ofCongress(int members, LocalDate day) {
        return find(DELEGATES, members, day);
    }

    private static Optional<SizeBand> find(List<SizeBand> bands, int members, LocalDate day) {
        return bands.stream()
                .filter(band -> !band.validFrom.isAfter(day))
                .filter(band -> members >= band.membersFrom && members <= band.membersTo)
                .findFirst();
    }

    boolean holds(int number) {
        return number >= least && number <= most;
    }

    /** Where it stands, in the visitor's language. */
    String basis() {
        return Words.english() ? basisEnglish : basisChinese;
    }
}
