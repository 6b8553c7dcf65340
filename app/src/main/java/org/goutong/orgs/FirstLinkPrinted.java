package org.goutong.orgs;

import org.goutong.web.DomainEvent;

/** There is no administrator: a link that creates the first one was printed at the start. */
record FirstLinkPrinted(String orgCode) implements DomainEvent {

    @Override
    public String subject() {
        return "organisation";
    }

    @Override
    public String subjectId() {
        return orgCode;
    }
}
