package org.goutong.founding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Flash;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.goutong.web.Page;
import org.goutong.web.Problems;
import org.goutong.web.PublicAddress;
import org.goutong.web.QrCode;
import org.goutong.web.Redirect;
import org.goutong.web.Slice;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The meeting that elects: roll, door, ballots. */
@Controller
@Needs(Right.RAISE)
class AssemblyController {

    private static final int MOST_VOTES = 99_999;
    /** Of a roll on one page. */
    private static final int MOST_VOTERS = 3000;

    private static final String OTHER_NAME = "other-name-";
    private static final String OTHER_VOTES = "other-votes-";
    private static final String OTHER_BECAUSE = "other-because-";
    private static final List<String> OTHER = List.of(OTHER_NAME, OTHER_VOTES, OTHER_BECAUSE);

    private final Assemblies assemblies;
    private final Dossiers dossiers;
    private final FoundingQueries queries;
    private final PublicAddress address;

    AssemblyController(Assemblies assemblies, Dossiers dossiers, FoundingQueries queries, PublicAddress address) {
        this.assemblies = assemblies;
        this.dossiers = dossiers;
        this.queries = queries;
        this.address = address;
    }

    @GetMapping("/foundings/{id}/assembly")
    View show(Staff staff, @PathVariable UUID id, @RequestParam(defaultValue = "") String cursor) {
        return page(staff, id, cursor, Map.of(), Problems.none());
    }

    private AssemblyPage page(Staff staff, UUID id, String cursor, Map<String, String> typed, Problems problems) {
        var dossier = dossiers.get(staff.scope(), id);
        var founding = dossier.founding();
        var today = dossiers.today();
        var slice = new Slice(MOST_VOTERS, Slice.of(null, cursor).after());
        var voters = Page.of(
                assemblies.listVoters(
                        staff.scope(), id, founding.meetingOpenedAt() != null, slice.afterId(), slice.fetch()),
                slice,
                voter -> voter.id().toString());
        return new AssemblyPage(
                dossier,
                voters.items(),
                cursor,
                voters.next(),
                founding.doorOpen() && mayWrite(staff, founding)
                        ? assemblies.listWaiting(staff.scope(), id)
                        : List.of(),
                typed,
                problems,
                mayWrite(staff, founding),
                Checklist.of(dossier, today).item(FoundingStep.MEETING).now(),
                dossier.seats(today).keySet().stream()
                        .filter(office -> !dossier.settled(office, today))
                        .toList(),
                today);
    }

    private static boolean mayWrite(Staff staff, Founding founding) {
        return staff.may(Right.RAISE) && !founding.dissolved() && !founding.ended();
    }

    /** Asked for every few seconds while people come, so it reads no more than it shows. */
    @GetMapping("/foundings/{id}/assembly/turnout")
    View turnout(Staff staff, @PathVariable UUID id) {
        var founding = queries.get(staff.scope(), id);
        var turnout = queries.turnout(staff.scope(), id);
        var running = founding.doorOpen();
        return new TurnoutPanel(
                id,
                turnout.due(founding.congress()),
                turnout.present(),
                running,
                running && mayWrite(staff, founding) ? assemblies.listWaiting(staff.scope(), id) : List.of(),
                dossiers.today());
    }

    @PostMapping("/foundings/{id}/roll/members")
    Object enrolMembers(Staff staff, @PathVariable UUID id) {
        Flash.say("founding.roll.taken", assemblies.enrolMembers(staff, id));
        return back(id);
    }

    @PostMapping("/foundings/{id}/roll")
    Object enrol(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String lines,
            HttpServletResponse response) {
        try {
            Flash.say("founding.roll.taken", assemblies.enrol(staff, id, lines));
            return back(id);
        } catch (InvalidForm invalid) {
            return again(staff, id, Map.of("lines", lines), invalid, response);
        }
    }

    @PostMapping("/foundings/{id}/roll/{voterId}")
    Object change(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable UUID voterId,
            @RequestParam(defaultValue = "false") boolean delegate,
            @RequestParam(defaultValue = "false") boolean retained,
            @RequestParam(defaultValue = "") String cursor) {
        assemblies.change(staff, id, voterId, delegate, !retained);
        return back(id, cursor);
    }

    @PostMapping("/foundings/{id}/delegates")
    Object chooseDelegates(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Set<UUID> voter,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String cursor) {
        assemblies.chooseDelegates(
                staff,
                id,
                voter == null ? Set.of() : voter,
                Slice.of(null, cursor).afterId(),
                Typed.id(until));
        Flash.say(
                "founding.roll.delegates.kept",
                queries.turnout(staff.scope(), id).delegates());
        return back(id, cursor);
    }

    @PostMapping("/foundings/{id}/roll/{voterId}/removal")
    Object strike(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable UUID voterId,
            @RequestParam(defaultValue = "") String cursor) {
        assemblies.strike(staff, id, voterId);
        Flash.say("founding.roll.struck");
        return back(id, cursor);
    }

    @PostMapping("/foundings/{id}/assembly/opening")
    Object open(Staff staff, @PathVariable UUID id, HttpServletResponse response) {
        try {
            assemblies.open(staff, id);
            Flash.say("founding.assembly.opened");
            return back(id);
        } catch (InvalidForm invalid) {
            return again(staff, id, Map.of(), invalid, response);
        }
    }

    @GetMapping("/foundings/{id}/assembly/qr")
    View qr(Staff staff, @PathVariable UUID id) {
        var founding = dossiers.get(staff.scope(), id).founding();
        return new DoorQrPage(id, founding.unionName(), QrCode.of(address.of("/d/" + assemblies.token(founding))));
    }

    @PostMapping("/foundings/{id}/roll/{voterId}/arrival")
    Object signIn(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable UUID voterId,
            @RequestParam(defaultValue = "") String cursor) {
        assemblies.signIn(staff, id, voterId);
        return back(id, cursor, voterId);
    }

    @PostMapping("/foundings/{id}/roll/{voterId}/departure")
    Object signOut(
            Staff staff,
            @PathVariable UUID id,
            @PathVariable UUID voterId,
            @RequestParam(defaultValue = "") String cursor) {
        assemblies.signOut(staff, id, voterId);
        return back(id, cursor, voterId);
    }

    @PostMapping("/foundings/{id}/ballots")
    Object count(
            Staff staff,
            @PathVariable UUID id,
            @RequestParam String contested,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        var fields = movedUp(sent);
        var office = Arrays.stream(Office.values())
                .filter(one -> one.name().equals(contested))
                .findFirst()
                .orElseThrow(NotFound::new);
        var problems = Problems.none();
        var dossier = dossiers.get(staff.scope(), id);
        var count = new Count(
                dossier.byCommittee(office)
                        ? number(problems, fields, "present")
                        : dossier.turnout().present(),
                number(problems, fields, "issued"),
                number(problems, fields, "returned"),
                number(problems, fields, "valid"),
                number(problems, fields, "voided"));
        var votes = new HashMap<UUID, Integer>();
        fields.keySet().stream()
                .filter(field -> field.matches("votes-[0-9a-f-]{36}"))
                .forEach(field -> votes.put(
                        UUID.fromString(field.substring("votes-".length())), number(problems, fields, field)));
        var others = others(problems, fields);
        try {
            problems.refuse();
            assemblies.count(staff, id, office, count, votes, others);
            Flash.say("founding.ballot.kept");
            return back(id);
        } catch (InvalidForm invalid) {
            return again(staff, id, fields, invalid, response);
        }
    }

    /** What was sent, with whom voters wrote in from the first row on: an empty row is none. */
    private static Map<String, String> movedUp(Map<String, String> sent) {
        var rows = IntStream.rangeClosed(1, AssemblyPage.OTHERS)
                .mapToObj(row -> OTHER.stream()
                        .collect(Collectors.toMap(part -> part, part -> Typed.line(sent.get(part + row)))))
                .filter(row ->
                        !row.get(OTHER_NAME).isEmpty() || !row.get(OTHER_VOTES).isEmpty())
                .toList();
        var moved = new HashMap<>(sent);
        for (int i = 1; i <= AssemblyPage.OTHERS; i++) {
            Map<String, String> row = i <= rows.size() ? rows.get(i - 1) : Map.of();
            for (var part : OTHER) {
                moved.put(part + i, row.getOrDefault(part, ""));
            }
        }
        return moved;
    }

    private static List<WriteIn> others(Problems problems, Map<String, String> fields) {
        var others = new ArrayList<WriteIn>();
        for (int i = 1; i <= AssemblyPage.OTHERS; i++) {
            var name = Typed.line(fields.get(OTHER_NAME + i));
            var votes = Typed.line(fields.get(OTHER_VOTES + i));
            if (name.isEmpty() && !votes.isEmpty()) {
                problems.add(OTHER_NAME + i, "founding.person.name.missing");
            } else if (!name.isEmpty()) {
                others.add(new WriteIn(
                        name, number(problems, fields, OTHER_VOTES + i), Typed.line(fields.get(OTHER_BECAUSE + i))));
            }
        }
        return others;
    }

    private static int number(Problems problems, Map<String, String> fields, String field) {
        @Nullable Integer number = Typed.count(Typed.line(fields.get(field)), MOST_VOTES);
        if (number == null) {
            problems.add(field, "founding.ballot.number");
            return 0;
        }
        return number;
    }

    @PostMapping("/foundings/{id}/ballots/{ballotId}/withdrawal")
    Object withdraw(Staff staff, @PathVariable UUID id, @PathVariable UUID ballotId) {
        assemblies.withdraw(staff, id, ballotId);
        Flash.say("founding.ballot.withdrawn");
        return back(id);
    }

    @PostMapping("/foundings/{id}/assembly/closing")
    Object close(Staff staff, @PathVariable UUID id) {
        assemblies.close(staff, id);
        Flash.say("founding.assembly.closed");
        return Redirect.to("/foundings/{id}", id);
    }

    @PostMapping("/foundings/{id}/assembly/cancellation")
    Object giveUp(Staff staff, @PathVariable UUID id) {
        assemblies.giveUp(staff, id);
        Flash.say("founding.assembly.given-up");
        return Redirect.to("/foundings/{id}", id);
    }

    private View again(
            Staff staff, UUID id, Map<String, String> typed, InvalidForm invalid, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var problems = Problems.none().add(invalid);
        return page(staff, id, "", typed, problems);
    }

    private static Object back(UUID id) {
        return back(id, "");
    }

    /** To the page of the roll that somebody was on. */
    private static Object back(UUID id, String cursor) {
        return cursor.isEmpty()
                ? Redirect.to("/foundings/{id}/assembly", id)
                : Redirect.to("/foundings/{id}/assembly?cursor={cursor}", id, cursor);
    }

    private static Object back(UUID id, String cursor, UUID voter) {
        return cursor.isEmpty()
                ? Redirect.to("/foundings/{id}/assembly#v{voter}", id, voter)
                : Redirect.to("/foundings/{id}/assembly?cursor={cursor}#v{voter}", id, cursor, voter);
    }
}
