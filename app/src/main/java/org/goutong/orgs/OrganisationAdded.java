package org.goutong.orgs;

import org.goutong.web.DomainEvent;

/** A unit was added to the tree. */
record OrganisationAdded(String orgCode, String detail) implements DomainEvent {

    @Override
    public String subject() {
        return "organisation";
    }

    @Override
    public String subjectId() {
        return orgCode;
    }
}
