package org.goutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goutong.rules.planted.PlantedEvents;
import org.goutong.web.DomainEvent;
import org.junit.jupiter.api.Test;

/** News is a record of at most six ids, words, numbers and moments: it is written down and read again later. */
class EventsAreSmallTest {

    private static final int MOST = 6;
    private static final Set<Class<?>> SMALL = Set.of(
            String.class,
            UUID.class,
            Instant.class,
            LocalDate.class,
            int.class,
            long.class,
            boolean.class,
            Integer.class,
            Long.class,
            Boolean.class);

    @Test
    void everyEventIsSmall() {
        assertThat(wrong(new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("org.goutong")
                                .stream()
                                .filter(type -> type.isAssignableTo(DomainEvent.class) && !type.isInterface())
                                .map(JavaClass::reflect)
                                .toList()))
                .isEmpty();
    }

    @Test
    void catchesEventsThatCarryTooMuch() {
        assertThat(wrong(List.of(
                        PlantedEvents.Bulky.class,
                        PlantedEvents.Loaded.class,
                        PlantedEvents.Mutable.class,
                        PlantedEvents.Small.class)))
                .containsExactly("Bulky has 7 components", "Loaded carries rows of List", "Mutable is not a record");
    }

    private static List<String> wrong(List<? extends Class<?>> events) {
        var wrong = new ArrayList<String>();
        for (var event : events) {
            if (!event.isRecord()) {
                wrong.add(event.getSimpleName() + " is not a record");
                continue;
            }
            var components = event.getRecordComponents();
            if (components.length > MOST) {
                wrong.add(event.getSimpleName() + " has " + components.length + " components");
            }
            Arrays.stream(components)
                    .filter(component -> !small(component))
                    .forEach(component -> wrong.add("%s carries %s of %s"
                            .formatted(
                                    event.getSimpleName(),
                                    component.getName(),
                                    component.getType().getSimpleName())));
        }
        return wrong;
    }

    private static boolean small(RecordComponent component) {
        return SMALL.contains(component.getType()) || component.getType().isEnum();
    }
}
