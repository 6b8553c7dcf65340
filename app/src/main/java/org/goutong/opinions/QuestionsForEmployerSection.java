package org.goutong.opinions;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.goutong.cases.ForEmployer;
import org.goutong.orgs.Scope;
import org.goutong.web.Problems;
import org.goutong.web.Time;
import org.goutong.web.Typed;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Hangs on an employer's own page what it asked, with the answers, and a form for more. */
@Component
@Order(20)
class QuestionsForEmployerSection implements ForEmployer {

    private final QuestionStore store;
    private final HttpServletRequest request;
    private final Clock clock;

    QuestionsForEmployerSection(QuestionStore store, HttpServletRequest request, Clock clock) {
        this.store = store;
        this.request = request;
        this.clock = clock;
    }

    @Override
    public View view(Scope link, String path) {
        return view(link, path, Problems.none());
    }

    @Override
    public View view(Scope link, String path, Problems problems) {
        var again = problems.of("wording") != null;
        return new QuestionsForEmployer(
                path,
                store.listOwn(link),
                again ? key(Typed.id(request.getParameter("key"))) : UUID.randomUUID(),
                again ? Typed.text(request.getParameter("wording")) : "",
                problems,
                request.getParameter("said") != null,
                Time.day(clock.instant()));
    }

    private static UUID key(@Nullable UUID typed) {
        return Objects.requireNonNullElseGet(typed, UUID::randomUUID);
    }
}
