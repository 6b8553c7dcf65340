package org.goutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.goutong.rules.planted.PlantedJourney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** Journeys share a demo and run beside other tests, so one that forgot to take its turn would meet another’s changes. */
class JourneysTakeTurnsTest {

    @Test
    void everyJourneyWaitsForTheDemo() {
        var journeys = ReflectionSupport.findAllClassesInPackage(
                "org.goutong.journeys", type -> true, name -> name.matches(".*\\.[A-Za-z]+Journey"));

        assertThat(journeys).hasSizeGreaterThan(10);
        assertThat(hasty(journeys)).isEmpty();
    }

    @Test
    void findsThePlantedOne() {
        assertThat(hasty(List.of(PlantedJourney.class))).containsExactly(PlantedJourney.class);
    }

    private static List<Class<?>> hasty(List<Class<?>> journeys) {
        return journeys.stream()
                .filter(type -> !AnnotationSupport.isAnnotated(type, ResourceLock.class))
                .toList();
    }
}
