package org.goutong.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.goutong.notices.Channel;
import org.goutong.notices.NewNotice;
import org.goutong.notices.Notices;
import org.goutong.notices.Recipient;
import org.goutong.orgs.PersonalLinks;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.PersonalData;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The front door to personal links: what somebody at an employer opens the employer's own page with. */
@Component
public class PersonLinks {

    /** So long a link holds. */
    static final Duration HOLDS = Duration.ofDays(90);
    /** So long whoever made a link can look at it. */
    static final Duration SHOWN = Duration.ofMinutes(10);

    private final Scopes scopes;
    private final Cases cases;
    private final Contacts contacts;
    private final PersonLinkStore store;
    private final PersonalLinks links;
    private final PersonalData personalData;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonLinks(
            Scopes scopes,
            Cases cases,
            Contacts contacts,
            PersonLinkStore store,
            PersonalLinks links,
            PersonalData personalData,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.cases = cases;
        this.contacts = contacts;
        this.store = store;
        this.links = links;
        this.personalData = personalData;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives somebody at an employer a link, and ends the one before; with a mail address it is mailed.
     *
     * @param seen version of the link that was seen, 0 for none, so that two presses make one link
     * @throws org.goutong.web.InvalidForm when the address or the office line cannot be read
     * @throws Refused when the person has left, or somebody has made another link meanwhile
     */
    void make(Staff by, UUID caseId, UUID personId, int seen, PersonLinkForm form) {
        form.check().refuse();
        scopes.run(by.scope(), () -> {
            var kept = cases.get(by.scope(), caseId);
            var person = contacts.getPersonOf(by.scope(), caseId, personId);
            var now = clock.instant();
            if (person.leftOn() != null && person.leftOn().isBefore(Time.day(now))) {
                throw new Refused("cases.link.left", person.name());
            }
            var made = store.make(
                    by,
                    kept,
                    personId,
                    seen,
                    PersonalLinks.hash(token(personId, seen + 1)),
                    now.plus(HOLDS),
                    form,
                    form.email().isEmpty() ? null : personalData.encrypt(form.email()),
                    now);
            if (!made) {
                throw new Refused("cases.link.renewed-meanwhile", person.name());
            }
            if (!form.email().isEmpty()) {
                notices.sendAll(by.scope(), List.of(letter(kept, person, seen + 1, form, now)));
            }
            events.publishEvent(new PersonLinkMade(kept.orgCode(), caseId, kept.employerId(), by.name()));
        });
    }

    private NewNotice letter(Case kept, Person person, int version, PersonLinkForm form, Instant now) {
        var locale = locale(form.language());
        return new NewNotice(
                "PERSON_LINK",
                new Recipient.Outside(Channel.EMAIL, form.email(), person.name(), locale),
                kept.orgCode(),
                "person-link:" + person.id() + "/" + version,
                kept.employerName(),
                path(person.id(), version, form.language()),
                Words.in(locale, "cases.link.letter", Time.day(now.plus(HOLDS)).toString(), form.officeLine()),
                Time.day(now));
    }

    /** The language of letters to somebody. */
    public static Locale locale(String language) {
        return "en".equals(language) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /**
     * Takes the link of somebody back; it opens nothing any more.
     *
     * @throws Refused when there is none
     */
    void revoke(Staff by, UUID caseId, UUID personId) {
        scopes.run(by.scope(), () -> {
            var person = contacts.getPersonOf(by.scope(), caseId, personId);
            if (!store.revoke(by.scope(), personId)) {
                throw new Refused("cases.link.none", person.name());
            }
        });
    }

    private String token(UUID person, int version) {
        return links.token("person-link", person + "/" + version);
    }

    /** For example {@code /e/Zm9v…}. */
    String path(UUID person, int version, String language) {
        return "/e/" + token(person, version) + ("en".equals(language) ? "?lang=en" : "");
    }

    /** Whether a person may look at a link: who made it, and not for long, since whoever sees it could use it. */
    boolean shows(PersonLink link, Staff reader) {
        var now = clock.instant();
        return link.holds(now)
                && link.madeBy().equals(reader.id())
                && link.madeAt().toInstant().plus(SHOWN).isAfter(now);
    }

    /** The mail address of a link as its maker typed it; empty when there is none, or our key is another one. */
    String email(PersonLink link) {
        try {
            return link.address() == null ? "" : personalData.decrypt(link.address());
        } catch (PersonalData.Unreadable otherKey) {
            return "";
        }
    }

    boolean goOut() {
        return notices.goOut(Channel.EMAIL);
    }

    /**
     * Tells somebody at an employer by mail that what they asked is answered on their page, when mail reaches them and their
     * link still holds.
     *
     * @param about key of what is told, so that it is told once
     * @param name how the letter addresses them
     */
    public void tellAnswered(Scope scope, Case kept, UUID personId, String about, String name) {
        store.find(scope, personId)
                .filter(link -> link.address() != null && link.holds(clock.instant()))
                .ifPresent(link -> notices.sendAll(
                        scope,
                        List.of(new NewNotice(
                                "QUESTION_ANSWERED",
                                new Recipient.Outside(Channel.EMAIL, email(link), name, locale(link.language())),
                                kept.orgCode(),
                                about,
                                kept.employerName(),
                                path(personId, link.version(), link.language()),
                                "",
                                Time.day(clock.instant())))));
    }
}
