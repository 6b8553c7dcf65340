package org.goutong.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.goutong.orgs.Staff;
import org.goutong.rosters.Decision;
import org.goutong.rosters.Lines;
import org.goutong.rosters.NewRoster;
import org.goutong.rosters.Pairs;
import org.goutong.rosters.Roster;
import org.goutong.rosters.RosterKind;
import org.goutong.rosters.Rosters;
import org.goutong.rosters.Settled;
import org.goutong.rosters.Settlements;
import org.goutong.rosters.Verdict;
import org.springframework.stereotype.Component;

/** Replays the comparison of two lists through the same doors that people use. */
@Component
class RosterReplay {

    private final Rosters rosters;
    private final Lines lines;
    private final Settlements settlements;
    private final Pairs pairs;

    RosterReplay(Rosters rosters, Lines lines, Settlements settlements, Pairs pairs) {
        this.rosters = rosters;
        this.lines = lines;
        this.settlements = settlements;
        this.pairs = pairs;
    }

    /**
     * Hands both lists in, decides what is doubtful, settles them and puts them side by side.
     *
     * @return the employers of both, each once
     */
    List<UUID> run(TwoLists lists, ReplayClock clock, Map<String, Staff> people, Map<String, UUID> places) {
        var by = Objects.requireNonNull(people.get(lists.organiser()));
        var place = Objects.requireNonNull(places.get(lists.place().key()));
        clock.stand(lists.day().atTime(9, 12));
        var tax = handIn(lists, by, place, RosterKind.TAX, "地税名录", lists.taxFile());
        clock.stand(lists.day().atTime(9, 20));
        var park = handIn(lists, by, place, RosterKind.PARK, "园区名录", lists.parkFile());
        clock.stand(lists.day().atTime(9, 41));
        settle(lists, by, tax);
        clock.stand(lists.day().atTime(10, 5));
        settle(lists, by, park);
        pairs.open(by, tax, park);
        return rosters.listEmployers(by.scope(), List.of(tax, park));
    }

    private UUID handIn(TwoLists lists, Staff by, UUID place, RosterKind kind, String called, String file) {
        var title = lists.place().name() + called;
        var id = rosters.upload(
                by,
                new NewRoster(
                        UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8)),
                        by.orgCode(),
                        kind,
                        title,
                        place,
                        title + ".csv",
                        file.getBytes(StandardCharsets.UTF_8)));
        rosters.read(by, id, rosters.propose(by.scope(), id));
        await(by, id);
        return id;
    }

    private void settle(TwoLists lists, Staff by, UUID list) {
        decide(lists, by, list);
        if (settlements.settle(by, list, settlements.plan(by.scope(), list)) instanceof Settled.Overtaken) {
            await(by, list);
            decide(lists, by, list);
            settlements.settle(by, list, settlements.plan(by.scope(), list));
        }
    }

    private void decide(TwoLists lists, Staff by, UUID list) {
        for (var doubt : lines.listDoubtful(by.scope(), list)) {
            var meant = doubt.candidates().entrySet().stream()
                    .filter(candidate -> lists.means(doubt.name(), candidate.getValue()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
            lines.decide(by, list, doubt.rowNumber(), new Decision(meant == null ? Verdict.NEW : Verdict.KNOWN, meant));
        }
    }

    private void await(Staff by, UUID list) {
        try {
            while (rosters.get(by.scope(), list).stage() == Roster.Stage.COMPARING) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("ended while a list was being compared", ended);
        }
    }
}
