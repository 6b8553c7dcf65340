package org.goutong.opinions;

import java.time.Clock;
import org.goutong.orgs.Scope;
import org.goutong.talks.ForGuest;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hangs on the page of an invitation what was asked with its answer, and what came of it. */
@Component
class AskedWithInvitationSection implements ForGuest {

    private final GuestQuestionStore store;
    private final Clock clock;

    AskedWithInvitationSection(GuestQuestionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public @Nullable View view(Scope link) {
        var questions = store.listOwn(link);
        return questions.isEmpty() ? null : new AskedWithInvitation(questions, Time.day(clock.instant()));
    }
}
