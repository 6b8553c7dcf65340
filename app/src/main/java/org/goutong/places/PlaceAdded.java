package org.goutong.places;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/** A place was entered. */
public record PlaceAdded(UUID placeId, String orgCode, String name, String by) implements DomainEvent {

    @Override
    public String subject() {
        return "place";
    }

    @Override
    public String subjectId() {
        return placeId.toString();
    }

    @Override
    public String detail() {
        return name;
    }
}
