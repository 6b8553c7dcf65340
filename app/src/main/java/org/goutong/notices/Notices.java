package org.goutong.notices;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.goutong.web.PersonalData;
import org.goutong.web.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The front door to messages. */
@Component
public class Notices {

    private final Scopes scopes;
    private final NoticeStore store;
    private final NoticeQueries queries;
    private final Rules rules;
    private final Gateways gateways;
    private final PersonalData personalData;
    private final Sending sending;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notices(
            Scopes scopes,
            NoticeStore store,
            NoticeQueries queries,
            Rules rules,
            Gateways gateways,
            PersonalData personalData,
            Sending sending,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.store = store;
        this.queries = queries;
        this.rules = rules;
        this.gateways = gateways;
        this.personalData = personalData;
        this.sending = sending;
        this.events = events;
        this.clock = clock;
    }

    /** Whether messages go out over a channel here; what is sent over one that is off fails at once. */
    public boolean goOut(Channel channel) {
        return gateways.on(channel);
    }

    /**
     * Sends notices in one statement, however many, each at most once ever: to accounts on their page at once and by mail
     * if they wished, to others over their channel. What leaves the house leaves it after commit.
     *
     * @param scope covers the units of all notices
     * @return how many were new
     * @throws IllegalArgumentException when nobody has found words for a rule
     */
    public int sendAll(Scope scope, List<NewNotice> notices) {
        notices.forEach(rules::require);
        if (notices.isEmpty()) {
            return 0;
        }
        var entries = notices.stream()
                .map(notice -> Entry.of(notice, personalData, gateways))
                .toList();
        return scopes.in(scope, () -> {
            sending.wakeAfterCommit();
            return store.add(scope, entries, gateways.on(Channel.EMAIL), clock.instant());
        });
    }

    /**
     * Marks an own notice as read.
     *
     * @return where it goes on
     * @throws NotFound when it is somebody else's
     */
    String read(Staff reader, UUID id) {
        return scopes.in(reader.scope(), () -> {
            var notice = store.findOwn(reader.scope(), reader.id(), id).orElseThrow(NotFound::new);
            store.read(reader.scope(), reader.id(), id, clock.instant());
            return notice.path();
        });
    }

    void readAll(Staff reader) {
        store.read(reader.scope(), reader.id(), null, clock.instant());
    }

    /**
     * Sends a notice again that failed or is uncertain; for a channel that tells messages apart it is the same message.
     *
     * @throws NotFound when it is not in the person's scope
     * @throws Refused when it waits, was sent, or its channel is off
     */
    void sendAgain(Staff by, UUID id) {
        scopes.run(by.scope(), () -> {
            var notice = queries.find(by.scope(), by.orgCode(), id).orElseThrow(NotFound::new);
            if (!gateways.on(notice.channel())) {
                throw new Refused("notices.channel.off." + notice.channel());
            }
            if (!store.sendAgain(by.scope(), id, clock.instant())) {
                throw new Refused("notices.again.not", notice.state().word());
            }
            sending.wakeAfterCommit();
            events.publishEvent(new NoticeSentAgain(
                    notice.orgCode(), id, notice.rule(), notice.channel().name(), by.name()));
        });
    }
}
