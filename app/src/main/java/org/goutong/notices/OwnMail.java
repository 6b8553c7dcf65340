package org.goutong.notices;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.goutong.web.FieldProblem;
import org.goutong.web.InvalidForm;
import org.goutong.web.NotFound;
import org.goutong.web.PersonalData;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.goutong.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where somebody with an account wants notices mailed to, and which; an address counts once it was confirmed from there. */
@Component
class OwnMail {

    private static final int MOST_A_DAY = 3;
    private static final int TOKEN_BYTES = 18;
    private static final int VALID_DAYS = 3;

    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final Notices notices;
    private final NoticeStore store;
    private final Rules rules;
    private final PersonalData personalData;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnMail(
            Scopes scopes,
            JdbcClient jdbc,
            Notices notices,
            NoticeStore store,
            Rules rules,
            PersonalData personalData,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.notices = notices;
        this.store = store;
        this.rules = rules;
        this.personalData = personalData;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What somebody has said.
     *
     * @param address confirmed, or null
     * @param wanted waits for its confirmation, or null
     * @param confirmation how far the mail to the wanted address is, or null when none goes there
     */
    record Said(
            @Nullable String address,
            @Nullable String wanted,
            List<String> rules,
            @Nullable State confirmation) {}

    Said get(Staff person) {
        return scopes.in(
                person.scope(),
                () -> jdbc.sql("""
                        select m.address, m.wanted, m.rules,
                               (select n.state from notices.notice n
                                where n.subject_key = :key and n.rule = 'ADDRESS_CONFIRMATION' and m.wanted is not null
                                order by n.id desc limit 1) as confirmation
                        from notices.own_mail m where m.staff_id = :staff
                        """)
                        .param("key", key(person))
                        .param("staff", person.id())
                        .query((row, number) -> new Said(
                                read(row.getString("address")),
                                read(row.getString("wanted")),
                                List.of((String[]) row.getArray("rules").getArray()),
                                row.getString("confirmation") == null
                                        ? null
                                        : State.valueOf(row.getString("confirmation"))))
                        .optional()
                        .orElse(new Said(null, null, rules.forAccounts(), null)));
    }

    private @Nullable String read(@Nullable String stored) {
        return stored == null ? null : personalData.decrypt(stored);
    }

    /**
     * Sends the one confirmation mail to a new address; until it is confirmed the former one counts. The same address is
     * mailed once a day.
     *
     * @throws InvalidForm when it is no address, or the third one was tried today
     * @throws Refused when no mail goes out here
     */
    void want(Staff person, String typed) {
        var address = EmailAddress.of(typed)
                .orElseThrow(() -> new InvalidForm(List.of(new FieldProblem("address", "notices.address.unreadable"))))
                .value();
        if (!notices.goOut(Channel.EMAIL)) {
            throw new Refused("notices.channel.off.EMAIL");
        }
        var today = Time.day(clock.instant());
        var token = token(person, address, today);
        var recipient = new Recipient.Outside(Channel.EMAIL, address, person.name(), LocaleContextHolder.getLocale());
        var confirmation = new NewNotice(
                "ADDRESS_CONFIRMATION",
                recipient,
                person.orgCode(),
                key(person),
                person.name(),
                "/notices/mail/confirmations/" + token,
                "",
                today);
        scopes.run(person.scope(), () -> {
            keep(person, address, token, today);
            if (notices.sendAll(person.scope(), List.of(confirmation)) == 0) {
                store.sendFailedAgain(
                        person.scope(), key(person), Entry.key(recipient, personalData), today, clock.instant());
            } else if (countToday(person, today) > MOST_A_DAY) {
                throw new InvalidForm(List.of(new FieldProblem("address", "notices.address.too-many", MOST_A_DAY)));
            }
        });
    }

    private static String key(Staff person) {
        return "account:" + person.id();
    }

    /** The same for the same person, address and day: asking again makes no second link. */
    private String token(Staff person, String address, LocalDate day) {
        var secret = personalData.hash("own-mail", person.id() + "/" + day + "/" + address);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(secret, TOKEN_BYTES));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private void keep(Staff person, String address, String token, LocalDate today) {
        jdbc.sql("""
                insert into notices.own_mail (staff_id, wanted, link_hash, link_until, language, rules)
                values (:staff, :wanted, :hash, :until, :language, :rules)
                on conflict on constraint own_mail_pk do update
                    set wanted = excluded.wanted, link_hash = excluded.link_hash, link_until = excluded.link_until,
                        language = excluded.language
                """)
                .param("staff", person.id())
                .param("wanted", personalData.encrypt(address))
                .param("hash", hash(token))
                .param("until", today.plusDays(VALID_DAYS))
                .param("language", Words.english() ? "en" : "zh")
                .param("rules", rules.forAccounts().toArray(String[]::new))
                .update();
    }

    private int countToday(Staff person, LocalDate today) {
        return jdbc.sql("""
                select count(*) from notices.notice
                where subject_key = :key and rule = 'ADDRESS_CONFIRMATION' and due_on = :today
                """)
                .param("key", key(person))
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    /** The address that a link of this person confirms, or nothing when it was used or is too old. */
    Optional<String> find(Staff person, String token) {
        return scopes.in(
                person.scope(),
                () -> jdbc.sql("""
                        select wanted from notices.own_mail
                        where staff_id = :staff and link_hash = :hash and link_until >= :today
                        """)
                        .param("staff", person.id())
                        .param("hash", hash(token))
                        .param("today", Time.day(clock.instant()))
                        .query(String.class)
                        .optional()
                        .map(personalData::decrypt));
    }

    /**
     * Lets the wanted address count, once.
     *
     * @throws NotFound when the link was used, is too old, or is somebody else's
     */
    void confirm(Staff person, String token) {
        scopes.run(person.scope(), () -> {
            var confirmed = jdbc.sql("""
                    update notices.own_mail set address = wanted, wanted = null, link_hash = null, link_until = null
                    where staff_id = :staff and link_hash = :hash and link_until >= :today
                    """)
                    .param("staff", person.id())
                    .param("hash", hash(token))
                    .param("today", Time.day(clock.instant()))
                    .update();
            if (confirmed == 0) {
                throw new NotFound();
            }
            events.publishEvent(new MailAddressConfirmed(person.id(), person.orgCode(), person.name()));
        });
    }

    /** Says which notices to mail; rules that nobody knows are left out. */
    void wish(Staff person, List<String> wished) {
        scopes.run(
                person.scope(),
                () -> jdbc.sql(
                                "update notices.own_mail set rules = :rules, language = :language where staff_id = :staff")
                        .param(
                                "rules",
                                rules.forAccounts().stream()
                                        .filter(wished::contains)
                                        .toArray(String[]::new))
                        .param("language", Words.english() ? "en" : "zh")
                        .param("staff", person.id())
                        .update());
    }

    /** Forgets the address, confirmed or not. */
    void forget(Staff person) {
        scopes.run(
                person.scope(), () -> jdbc.sql("""
                        update notices.own_mail set address = null, wanted = null, link_hash = null, link_until = null
                        where staff_id = :staff
                        """).param("staff", person.id()).update());
    }
}
