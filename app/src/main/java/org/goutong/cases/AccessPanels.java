package org.goutong.cases;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goutong.orgs.CurrentStaff;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.goutong.orgs.StaffPanel;
import org.goutong.web.Panel;
import org.goutong.web.Time;
import org.goutong.web.View;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Says in the look-up of employers who works on one, and on the page of one which other units may look into its case. */
@Configuration(proxyBeanMethods = false)
class AccessPanels {

    private final AccessStore store;
    private final CaseStore cases;
    private final Organisations organisations;
    private final CurrentStaff current;
    private final Clock clock;

    AccessPanels(AccessStore store, CaseStore cases, Organisations organisations, CurrentStaff current, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.organisations = organisations;
        this.current = current;
        this.clock = clock;
    }

    @Bean
    Panel keptCasePanel() {
        return new Panel() {
            @Override
            public String page() {
                return "employer-look-up";
            }

            @Override
            public @Nullable View view(UUID employer) {
                return views(List.of(employer)).get(employer);
            }

            @Override
            public Map<UUID, View> views(Collection<UUID> employers) {
                var staff = current.find();
                return staff == null || !staff.may(Right.READ) ? Map.of() : kept(staff, employers);
            }
        };
    }

    private Map<UUID, View> kept(Staff staff, Collection<UUID> employers) {
        var kept = store.listKept(staff.scope(), employers);
        var asked = store.listLastOf(staff.scope(), staff.id(), employers).stream()
                .collect(Collectors.toMap(AccessRequest::employerId, Function.identity()));
        var unions = organisations.unionNames(
                staff.scope(), kept.stream().map(Keeping::orgCode).toList());
        var views = new LinkedHashMap<UUID, View>();
        kept.forEach(keeping -> views.put(
                keeping.employerId(),
                new KeptCase(
                        keeping,
                        unions.getOrDefault(keeping.orgCode(), keeping.orgCode()),
                        staff.covers(keeping.orgCode()),
                        asked.get(keeping.employerId()),
                        staff.may(Right.RAISE),
                        Time.day(clock.instant()))));
        return views;
    }

    @Bean
    @Order(20)
    Panel caseReadersPanel() {
        return new StaffPanel(current, "employer-side", this::readers);
    }

    /** For the unit that keeps the case, and those above it. */
    private @Nullable View readers(Staff staff, UUID employer) {
        if (cases.findAt(staff.scope(), employer).isEmpty()) {
            return null;
        }
        var requests = store.listOf(staff.scope(), employer);
        return requests.isEmpty() ? null : new CaseReaders(requests, Time.day(clock.instant()));
    }
}
