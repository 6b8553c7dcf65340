package org.goutong.rules.planted;

import java.util.List;
import java.util.UUID;
import org.goutong.web.DomainEvent;

/** News that carries too much: the planted violations. */
public final class PlantedEvents {

    private PlantedEvents() {}

    /** What an event should be. */
    public record Small(UUID id, String orgCode) implements DomainEvent {
        @Override
        public String subject() {
            return "planted";
        }

        @Override
        public String subjectId() {
            return id.toString();
        }
    }

    /** Seven components. */
    public record Bulky(UUID id, String orgCode, int a, int b, int c, int d, int e) implements DomainEvent {
        @Override
        public String subject() {
            return "planted";
        }

        @Override
        public String subjectId() {
            return id.toString();
        }
    }

    /** A list of rows. */
    public record Loaded(UUID id, String orgCode, List<String> rows) implements DomainEvent {
        @Override
        public String subject() {
            return "planted";
        }

        @Override
        public String subjectId() {
            return id.toString();
        }
    }

    /** Not a record. */
    public static final class Mutable implements DomainEvent {
        @Override
        public String orgCode() {
            return "11";
        }

        @Override
        public String subject() {
            return "planted";
        }

        @Override
        public String subjectId() {
            return "1";
        }
    }
}
