package org.goutong.orgs;

import org.goutong.web.DomainEvent;

/** A unit was closed. */
record OrganisationClosed(String orgCode, String detail) implements DomainEvent {

    @Override
    public String subject() {
        return "organisation";
    }

    @Override
    public String subjectId() {
        return orgCode;
    }
}
