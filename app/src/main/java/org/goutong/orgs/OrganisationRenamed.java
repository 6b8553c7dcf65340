package org.goutong.orgs;

import org.goutong.web.DomainEvent;

/** A unit got another name. */
record OrganisationRenamed(String orgCode, String detail) implements DomainEvent {

    @Override
    public String subject() {
        return "organisation";
    }

    @Override
    public String subjectId() {
        return orgCode;
    }
}
