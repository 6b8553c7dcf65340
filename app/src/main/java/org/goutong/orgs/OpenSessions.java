package org.goutong.orgs;

import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions people have open: a new password, or a closed account, ends them. */
@Component
class OpenSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /**
     * Ends all sessions of somebody.
     *
     * @param besides identifier of the session that goes on, or null
     */
    void end(String username, @Nullable String besides) {
        sessions.findByPrincipalName(username).keySet().stream()
                .filter(id -> !id.equals(besides))
                .forEach(sessions::deleteById);
    }
}
