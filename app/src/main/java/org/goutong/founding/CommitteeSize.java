package org.goutong.founding;

import java.util.List;
import java.util.Map;

/**
 * How many may come to sit on a committee. Chair, vice-chairs and a single women’s member belong to it: whoever is elected to
 * one of these and stands for none of its seats comes on top of them.
 *
 * @param seats of the offices whose holders sit on the committee
 * @param candidates their names, by office
 */
record CommitteeSize(Map<Office, Integer> seats, Map<Office, List<String>> candidates) {

    /** The largest number, for example 8 for 7 seats and a chair of whom one candidate stands for no seat. */
    int most() {
        var besides = seats.entrySet().stream()
                .mapToInt(office ->
                        Math.min(office.getValue(), besides(office.getKey()).size()))
                .sum();
        var persons = seats.keySet().stream()
                .flatMap(office -> besides(office).stream())
                .distinct()
                .count();
        return seats.getOrDefault(Office.COMMITTEE, 0) + Math.min(besides, (int) persons);
    }

    /** Who stands for an office and for no seat of the committee. */
    private List<String> besides(Office office) {
        var members = candidates.getOrDefault(Office.COMMITTEE, List.of());
        return candidates.getOrDefault(office, List.of()).stream()
                .filter(name -> !members.contains(name))
                .distinct()
                .toList();
    }
}
