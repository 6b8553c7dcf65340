package org.goutong.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@GoutongTest
@RecordApplicationEvents
class MentionsTest {

    static final String HERE = "110113008";
    static final String NEXT = "110113003";

    @Autowired
    Employers employers;

    @Autowired
    Mentions mentions;

    @Autowired
    MentionStore store;

    @Autowired
    MentionQueries lists;

    @Autowired
    People people;

    @Autowired
    ApplicationEvents events;

    final Scope form = new Scope.Form("000000", UUID.randomUUID());
    final String brand = InventedNames.brand();
    final String typed = brand + "货代";
    Staff street;
    Staff neighbour;
    Staff district;
    UUID employer;

    @BeforeEach
    void meet() {
        street = people.staff("street-nanfaxin");
        neighbour = people.staff("street-renhe");
        district = people.staff("district-shunyi");
        employer = employers
                .registerAll(new Scope.Job(Scope.Purpose.DEMO), List.of(facts("北京" + brand + "国际货运代理有限公司", HERE)), "")
                .getFirst();
    }

    @Test
    void settlesTheSpellingForTheUnitNowAndLaterAndTellsOnce() {
        var here = noted(HERE);
        var next = noted(NEXT);

        mentions.settle(street, here, employer, HERE);
        mentions.settle(street, here, employer, HERE);

        assertThat(events.stream(MentionResolved.class))
                .containsExactly(new MentionResolved(HERE, typed, employer, HERE, "何川"));
        assertThat(employers.identify(form, " " + typed, HERE, "").employerId()).isEqualTo(employer);
        assertThat(employers.identify(form, typed, NEXT, "").mentionId()).isEqualTo(next);
    }

    @Test
    void settlesTheSpellingEverywhereBelowAWiderUnit() {
        var here = noted(HERE);
        noted(NEXT);

        mentions.settle(district, here, employer, "110113");

        assertThat(employers.identify(form, typed, NEXT, "").employerId()).isEqualTo(employer);
        assertThat(employers.identify(form, typed, "110113999", "").employerId())
                .isEqualTo(employer);
        assertThat(mentions.findWaiting(district.scope(), typed, NEXT)).isEmpty();
    }

    @Test
    void letsNobodyDecideAboveTheirOwnUnitOrBesideIt() {
        var here = noted(HERE);

        assertThatThrownBy(() -> mentions.settle(street, here, employer, "110113"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> mentions.settle(district, here, employer, NEXT))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> mentions.settle(neighbour, here, employer, NEXT))
                .isInstanceOf(NotFound.class);
        assertThat(mentions.findWaiting(street.scope(), typed, HERE)).contains(here);
    }

    @Test
    void refusesWhoeverIsSlowerAndSaysWhoWasFaster() {
        var here = noted(HERE);
        mentions.settle(street, here, employer, HERE);

        assertThatThrownBy(() -> mentions.settle(district, here, null, "110113"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).contains("何川"));
        assertThat(employers.identify(form, typed, HERE, "").employerId()).isEqualTo(employer);
    }

    @Test
    void letsOneOfManyDecideWhoPressAtOnce() throws Exception {
        var here = noted(HERE);
        var tries = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 8; i++) {
            var person = i % 2 == 0 ? street : district;
            var answer = i % 2 == 0 ? employer : null;
            tries.add(() -> {
                mentions.settle(person, here, answer, HERE);
                return true;
            });
        }
        var refused = 0;
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var done : pool.invokeAll(tries)) {
                try {
                    done.get();
                } catch (ExecutionException failure) {
                    assertThat(failure.getCause()).isInstanceOf(Refused.class);
                    refused++;
                }
            }
        }

        // Whoever was first, their own repetitions are one decision and the other person's are refused.
        assertThat(refused).isEqualTo(4);
    }

    @Test
    void registersTheEmployerAndSettlesTogetherOrNotAtAll() {
        var here = noted(HERE);
        var id = mentions.settleWithNew(street, here, facts("北京" + brand + "另一家有限公司", HERE), HERE);
        var before = brand + "第三家";

        assertThat(employers.identify(form, typed, HERE, "").employerId()).isEqualTo(id);
        assertThatThrownBy(() -> mentions.settleWithNew(street, here, facts("北京" + before + "有限公司", HERE), HERE))
                .isInstanceOf(Refused.class);
        assertThat(employers.identify(form, "北京" + before + "有限公司", HERE, "").employerId())
                .isNull();
    }

    @Test
    void takesADecisionBackWhereverItHeld() {
        var here = noted(HERE);
        var next = noted(NEXT);
        mentions.settle(district, here, employer, "110113");
        var later = employers.identify(form, typed, "110113999", "");
        assertThat(later.employerId()).isEqualTo(employer);

        var decision = store.findAlias(district.scope(), typed, "110113").orElseThrow();
        assertThatThrownBy(() -> mentions.reopen(street, List.of(decision.id())))
                .isInstanceOf(NotFound.class);
        mentions.reopen(district, List.of(decision.id()));
        assertThatThrownBy(() -> mentions.reopen(district, List.of(decision.id())))
                .isInstanceOf(NotFound.class);

        assertThat(waiting(district)).contains(here, next, later.mentionId());
        assertThat(employers.identify(form, typed, HERE, "")).isEqualTo(new Identification(null, null, here));
        assertThat(events.stream(MentionReopened.class))
                .containsExactly(new MentionReopened("110113", typed, employer, "沈岚"));
    }

    @Test
    void settlesSeveralSpellingsOfOneEmployerTogetherOrNone() {
        var here = noted(HERE);
        var other = employers.identify(form, brand + "国际货代", HERE, "").mentionId();
        var settled = employers.identify(form, brand + "货运", HERE, "").mentionId();
        mentions.settle(district, settled, null, HERE);

        assertThatThrownBy(() -> mentions.settleTogether(street, List.of(here, settled, other), employer, HERE))
                .isInstanceOf(Refused.class);
        assertThat(waiting(street)).contains(here, other);
        mentions.settleTogether(street, List.of(here, other), employer, HERE);

        assertThat(employers.identify(form, typed, HERE, "").employerId()).isEqualTo(employer);
        assertThat(employers.identify(form, brand + "国际货代", HERE, "").employerId())
                .isEqualTo(employer);
    }

    @Test
    void remembersWhatAListTaughtAndSettlesWhatWaitedForIt() {
        var here = noted(HERE);
        var name = "北京" + brand + "国际货运代理有限公司";

        mentions.remember(street, Map.of(typed, employer, name, employer, brand + "货运行", employer), HERE);

        assertThat(waiting(street)).doesNotContain(here);
        assertThat(employers.identify(form, brand + "货运行", HERE, "").employerId())
                .isEqualTo(employer);
        assertThat(store.listAliases(street.scope(), employer))
                .extracting(MentionStore.Alias::normalText)
                .containsExactlyInAnyOrder(typed, brand + "货运行");
        assertThat(events.stream(MentionResolved.class).map(MentionResolved::normalText))
                .containsExactly(typed);
        assertThatThrownBy(() -> mentions.remember(street, Map.of(typed, employer), NEXT))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void showsWaitingSpellingsOfTheOwnUnitsOnly() {
        var here = noted(HERE);
        var next = noted(NEXT);

        assertThat(waiting(street)).contains(here).doesNotContain(next);
        assertThat(waiting(neighbour)).contains(next).doesNotContain(here);
        assertThat(waiting(district)).contains(here, next);
        assertThat(store.find(neighbour.scope(), here)).isEmpty();
        assertThat(store.find(people.staff("admin").scope(), here)).isEmpty();
    }

    private List<UUID> waiting(Staff staff) {
        return lists.list(staff.scope(), Mention.State.WAITING, staff.orgCode(), null, 100_000).stream()
                .map(Mention::id)
                .toList();
    }

    private UUID noted(String unit) {
        var id = employers.identify(form, typed, unit, "").mentionId();
        assertThat(id).isNotNull();
        return id;
    }

    private static NewEmployer facts(String name, String unit) {
        return new NewEmployer(unit, name, null, null, "", "", null, null, null, null);
    }
}
