package org.goutong.orgs;

import java.io.PrintStream;
import java.time.Clock;
import org.goutong.orgs.OneTimeLinks.Purpose;
import org.goutong.web.Time;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Before anybody can work: the union tree is there, and somebody can become the first administrator. */
@Component
@ConditionalOnProperty(name = "goutong.mode", havingValue = "serve")
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstStart implements ApplicationRunner {

    private static final Scope FIRST_START = new Scope.Job(Scope.Purpose.FIRST_START);

    private final Scopes scopes;
    private final Organisations organisations;
    private final StaffStore staff;
    private final OneTimeLinks links;
    private final OwnAddress address;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FirstStart(
            Scopes scopes,
            Organisations organisations,
            StaffStore staff,
            OneTimeLinks links,
            OwnAddress address,
            Clock clock,
            ApplicationEventPublisher events) {
        this.scopes = scopes;
        this.organisations = organisations;
        this.staff = staff;
        this.links = links;
        this.address = address;
        this.clock = clock;
        this.events = events;
    }

    /** Enters the tree once; what administrators have changed since then stays. */
    @Override
    public void run(ApplicationArguments arguments) {
        scopes.run(FIRST_START, () -> {
            if (organisations.findRoot(FIRST_START).isEmpty()) {
                organisations.enter(FIRST_START, ReferenceTree.read());
            }
        });
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        announce(System.out);
    }

    /** Prints one line with a link that creates the first administrator, unless there is one. */
    void announce(PrintStream out) {
        scopes.run(FIRST_START, () -> {
            if (staff.administratorExists(FIRST_START, Time.day(clock.instant()))) {
                return;
            }
            var city = organisations.findRoot(FIRST_START).orElseThrow().code();
            var token = links.issue(FIRST_START, null, city, Purpose.FIRST_ADMINISTRATOR, null);
            events.publishEvent(new FirstLinkPrinted(city));
            out.println("There is no administrator yet. This link creates the first one, once, within three days: "
                    + address.of("/welcome/" + token));
        });
    }
}
