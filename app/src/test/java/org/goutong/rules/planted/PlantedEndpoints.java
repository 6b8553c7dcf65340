package org.goutong.rules.planted;

import java.util.List;
import java.util.UUID;
import org.goutong.orgs.Needs;
import org.goutong.orgs.Right;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.reports.StallRows;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints that break the rules; only this test knows them. */
@TestComponent
@RestController
public class PlantedEndpoints {

    private static final Scope JOB = new Scope.Job(Scope.Purpose.COMMAND_LINE);

    private final Scopes scopes;
    private final JdbcClient jdbc;

    PlantedEndpoints(Scopes scopes, JdbcClient jdbc) {
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    @GetMapping("/planted/silent")
    String silent() {
        return "";
    }

    @GetMapping("/planted/meetings/{meetingId}")
    @Needs(Right.READ)
    String one(@PathVariable UUID meetingId, Staff staff) {
        return title(meetingId);
    }

    @GetMapping("/planted/list")
    @Needs(Right.READ)
    List<String> list() {
        return scopes.in(
                JOB,
                () -> jdbc.sql("select title from outreach.meeting")
                        .query(String.class)
                        .list());
    }

    @GetMapping("/planted/number")
    @Needs(Right.READ)
    String number() {
        return StallRows.PHONE;
    }

    @GetMapping("/planted/field")
    @Needs(Right.READ)
    String field(@RequestParam(required = false) @Nullable UUID meeting) {
        return meeting == null ? "" : title(meeting);
    }

    @GetMapping("/planted/things/{thingId}")
    @Needs(Right.READ)
    String thing(@PathVariable UUID thingId) {
        return thingId.toString();
    }

    @GetMapping("/planted/unexplained")
    @Needs(Right.READ)
    String unexplained(@RequestParam UUID thing) {
        return thing.toString();
    }

    private String title(UUID meeting) {
        return scopes.in(
                JOB,
                () -> jdbc.sql("select title from outreach.meeting where id = :id")
                        .param("id", meeting)
                        .query(String.class)
                        .single());
    }
}
