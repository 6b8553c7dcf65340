package org.goutong.places;

import java.util.UUID;
import org.goutong.web.DomainEvent;

/**
 * What is known of a place was changed.
 *
 * @param changes what read how before and after, for example {@code employers: 2800 → 2881}
 */
public record PlaceChanged(UUID placeId, String orgCode, String changes, String by) implements DomainEvent {

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
        return changes;
    }
}
