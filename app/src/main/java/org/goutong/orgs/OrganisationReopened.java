package org.goutong.orgs;

import org.goutong.web.DomainEvent;

/** A closed unit was opened again. */
record OrganisationReopened(String orgCode, String detail) implements DomainEvent {

    @Override
    public String subject() {
        return "organisation";
    }

    @Override
    public String subjectId() {
        return orgCode;
    }
}
