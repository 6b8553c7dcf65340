package org.goutong.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goutong.orgs.Colleague;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.web.Flash;
import org.goutong.web.NotFound;
import org.goutong.web.Problems;
import org.goutong.web.Redirect;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives the cases of somebody who leaves to others, many at once. */
@Controller
@Needs(Right.RAISE)
class HandOversController {

    private static final int MOST_OWNERS = 500;

    private final HandOvers handOvers;
    private final HandOverStore store;
    private final Colleagues colleagues;
    private final Clock clock;

    HandOversController(HandOvers handOvers, HandOverStore store, Colleagues colleagues, Clock clock) {
        this.handOvers = handOvers;
        this.store = store;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @GetMapping("/hand-overs")
    View choose(Staff staff, @RequestParam(required = false) @Nullable UUID owner) {
        if (owner != null) {
            return page(staff, owner, List.of(), "", "", Problems.none());
        }
        var here = colleagues.listOrganisers(staff.scope(), staff.orgCode()).stream()
                .map(Colleague::id)
                .collect(Collectors.toSet());
        return new OwnersPage(handOvers.listOwners(staff, MOST_OWNERS), here, staff.unionName());
    }

    private HandOversPage page(
            Staff staff, UUID owner, Collection<UUID> ticked, String to, String note, Problems problems) {
        return new HandOversPage(
                owner,
                handOvers.getName(staff, owner),
                store.list(staff.scope(), owner, HandOversPage.SHOWN),
                store.count(staff.scope(), owner, null, null),
                List.copyOf(ticked),
                takers(staff, owner),
                to,
                note,
                Time.day(clock.instant()),
                problems);
    }

    private Map<String, String> takers(Staff staff, UUID owner) {
        var takers = new LinkedHashMap<String, String>();
        takers.put(HandOversPage.POOL, Words.t("cases.hand-over.pool"));
        colleagues.listOrganisers(staff.scope(), staff.orgCode()).stream()
                .filter(one -> !one.id().equals(owner))
                .forEach(one -> takers.put(one.id().toString(), one.name() + "·" + one.unionName()));
        return takers;
    }

    /**
     * Asks first, with the number; then does it.
     *
     * @param to a colleague, or {@link HandOversPage#POOL}
     * @param all whether all cases are meant, and not only those that are ticked
     * @param sure whether the number was seen
     */
    @PostMapping("/hand-overs")
    Object handOver(
            Staff staff,
            @RequestParam UUID owner,
            @RequestParam(required = false) @Nullable List<UUID> ticked,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "false") boolean sure,
            HttpServletResponse response) {
        var name = handOvers.getName(staff, owner);
        var chosen = ticked == null ? List.<UUID>of() : ticked;
        if (store.countSeen(staff.scope(), chosen) < chosen.size()) {
            throw new NotFound();
        }
        var why = Typed.text(note);
        var problems = Problems.none()
                .require("to", to, "cases.hand-over.choose")
                .require("note", why, "cases.hand-overs.why.missing");
        if (!all && chosen.isEmpty()) {
            problems.add("ticked", "cases.hand-overs.tick");
        }
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(staff, owner, chosen, to, note, problems);
        }
        var taker = to.equals(HandOversPage.POOL)
                ? null
                : colleagues.getOrganiser(staff.scope(), Typed.id(to) instanceof UUID id ? id : new UUID(0, 0));
        if (store.count(staff.scope(), owner, null, null) == 0) {
            return Redirect.to("/hand-overs?owner={id}", owner);
        }
        var ids = all ? null : new LinkedHashSet<>(chosen);
        if (!sure) {
            var covered = store.count(staff.scope(), owner, ids, taker);
            return new HandOversSurePage(
                    owner,
                    name,
                    taker == null ? null : taker.name(),
                    to,
                    why,
                    all ? List.of() : List.copyOf(chosen),
                    Math.min(covered, HandOvers.MOST),
                    store.count(staff.scope(), owner, ids, null) - Math.min(covered, HandOvers.MOST));
        }
        var handed = handOvers.handOver(staff, owner, ids, taker, why);
        if (taker == null) {
            Flash.say("cases.hand-overs.released", name, handed);
        } else {
            Flash.say("cases.hand-overs.done", name, handed, taker.name());
        }
        return taker == null ? Redirect.to("/hand-overs") : Redirect.to("/hand-overs?owner={id}", taker.id());
    }
}
