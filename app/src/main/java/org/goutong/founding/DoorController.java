package org.goutong.founding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.goutong.orgs.OpenToAll;
import org.goutong.web.PerMinute;
import org.goutong.web.Problems;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door of a meeting, for whoever scans its code. */
@Controller
@OpenToAll(because = "members have no account; the key of the meeting lets them say that they have come")
class DoorController {

    /** A hall shares one address; whoever sends more than a hall can is no hall. */
    static final int PER_ADDRESS = 120;

    private static final int LONGEST = 60;

    private final Assemblies assemblies;
    private final PerMinute minute;

    DoorController(Assemblies assemblies, PerMinute minute) {
        this.assemblies = assemblies;
        this.minute = minute;
    }

    @GetMapping("/d/{token}")
    View door(@PathVariable String token, HttpServletResponse response) {
        keepPrivate(response);
        return new DoorPage(token, assemblies.door(token), "", null, Problems.none());
    }

    @PostMapping("/d/{token}")
    View arrive(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String tail,
            HttpServletRequest request,
            HttpServletResponse response) {
        keepPrivate(response);
        var typed = Typed.line(name);
        var problems = Problems.none().require("name", typed, "founding.door.name.missing");
        problems.limit("name", typed, LONGEST);
        if (!tail.matches("[0-9]{4}")) {
            problems.add("tail", "founding.door.tail.four");
        }
        if (problems.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return new DoorPage(token, assemblies.door(token), typed, null, problems);
        }
        if (minute.count("door/" + request.getRemoteAddr()) > PER_ADDRESS) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return new DoorPage(token, assemblies.door(token), typed, Door.Answer.BUSY, problems);
        }
        var answer = assemblies.arriveByHolder(token, typed, tail);
        return new DoorPage(token, assemblies.door(token), typed, answer, problems);
    }

    private static void keepPrivate(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
