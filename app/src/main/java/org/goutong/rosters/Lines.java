package org.goutong.rosters;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goutong.employers.Employers;
import org.goutong.matching.EmployerName;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.springframework.stereotype.Component;

/** The front door to doubtful lines: what people decide about them, until they are settled. */
@Component
public class Lines {

    private static final int MOST_DOUBTFUL = 1_000;

    private final Scopes scopes;
    private final RosterStore rosters;
    private final LineStore store;
    private final RosterQueries queries;
    private final Employers employers;
    private final Clock clock;

    Lines(
            Scopes scopes,
            RosterStore rosters,
            LineStore store,
            RosterQueries queries,
            Employers employers,
            Clock clock) {
        this.scopes = scopes;
        this.rosters = rosters;
        this.store = store;
        this.queries = queries;
        this.employers = employers;
        this.clock = clock;
    }

    /**
     * A line that a person has to look at.
     *
     * @param candidates names of the employers it may mean, the likeliest first
     */
    public record Doubt(int rowNumber, String name, Map<UUID, String> candidates) {}

    /** The doubtful lines of a list in the order of the file, at most 1,000. */
    public List<Doubt> listDoubtful(Scope scope, UUID roster) {
        return queries.listLines(scope, roster, new LineFilter(Verdict.DOUBTFUL, ""), 0, MOST_DOUBTFUL).stream()
                .map(line -> {
                    var candidates = new LinkedHashMap<UUID, String>();
                    queries.listCandidates(scope, roster, line.rowNumber())
                            .forEach(candidate -> candidates.put(candidate.employerId(), candidate.name()));
                    return new Doubt(line.rowNumber(), line.name(), candidates);
                })
                .toList();
    }

    /**
     * Decides what a line is; the same decision sent twice by one person is one decision. A line for which an employer is
     * chosen that another line has already is a duplicate of that one.
     *
     * @throws NotFound when the list, the line or the employer is not within reach
     * @throws Refused with who was faster, when the line has been decided or settled
     */
    public void decide(Staff by, UUID roster, int row, Decision decision) {
        scopes.run(by.scope(), () -> {
            requireCompared(by, roster);
            var line = get(by, roster, row);
            if (decision.verdict() == Verdict.NEW
                    && EmployerName.of(line.name()).normal().isEmpty()) {
                throw new Refused("rosters.line.names-nobody");
            }
            if (decision.employerId() != null) {
                employers.get(by.scope(), decision.employerId());
                if (queries.isWithdrawn(by.scope(), decision.employerId())) {
                    throw new Refused("rosters.line.withdrawn");
                }
            }
            if (!store.decide(by, roster, row, decision, clock.instant())) {
                var now = get(by, roster, row);
                var again = now.decidedByName().equals(by.name())
                        && !now.settled()
                        && now.verdict() == decision.verdict()
                        && (decision.employerId() == null
                                || decision.employerId().equals(now.employerId()));
                if (!again) {
                    throw refusal(now);
                }
            }
        });
    }

    /**
     * Takes a decision back: the line is again what the comparison has found.
     *
     * @throws Refused when it has been settled meanwhile
     */
    public void reconsider(Staff by, UUID roster, int row) {
        scopes.run(by.scope(), () -> {
            requireCompared(by, roster);
            get(by, roster, row);
            if (!store.reconsider(by.scope(), roster, row)) {
                var now = get(by, roster, row);
                if (now.settled()) {
                    throw refusal(now);
                }
            }
        });
    }

    private void requireCompared(Staff by, UUID roster) {
        var stage = rosters.find(by.scope(), roster).orElseThrow(NotFound::new).stage();
        if (stage == Roster.Stage.UPLOADED || stage == Roster.Stage.COMPARING) {
            throw new Refused("rosters.still-comparing");
        }
        if (stage == Roster.Stage.SETTLING) {
            throw new Refused("rosters.still-settling");
        }
    }

    private LineRow get(Staff by, UUID roster, int row) {
        return find(by, roster, row).orElseThrow(NotFound::new);
    }

    private Optional<LineRow> find(Staff by, UUID roster, int row) {
        return queries.findLine(by.scope(), roster, row);
    }

    private static Refused refusal(LineRow line) {
        return line.settled()
                ? new Refused("rosters.line.settled-already")
                : new Refused(
                        "rosters.line.decided-already",
                        line.decidedByName(),
                        line.verdict() == null ? "" : line.verdict().word());
    }
}
