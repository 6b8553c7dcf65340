package org.goutong.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@GoutongTest
class IdentifyTest {

    static final String HERE = "110113008";
    static final String NEXT = "110113003";
    static final LocalDate DAY = LocalDate.of(2016, 5, 31);

    @Autowired
    Employers employers;

    @Autowired
    Mentions mentions;

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MentionStore store;

    @Autowired
    RegisterCopy copy;

    final Scope form = new Scope.Form("000000", UUID.randomUUID());
    final String brand = InventedNames.brand();
    Staff street;
    Staff district;

    @BeforeEach
    void meet() {
        street = people.staff("street-nanfaxin");
        district = people.staff("district-shunyi");
    }

    @AfterEach
    void forget() {
        copy.stop();
    }

    @Test
    void knowsAnEmployerByItsCreditCodeHoweverSpaced() {
        var code = TestCodes.fresh();
        var id = register("北京" + brand + "货运代理有限公司", HERE, code);

        assertThat(identify(code.substring(0, 8) + " " + code.substring(8).toLowerCase(), NEXT))
                .isEqualTo(new Identification(id, HERE, null));
    }

    @Test
    void knowsAnEmployerByItsNameAfterNormalisation() {
        var id = register("北京" + brand + "国际货运代理有限公司", HERE, null);

        assertThat(List.of(
                        brand + "国际货运代理（北京市）有限责任公司",
                        "北京 " + brand + " 国际货运代理　有限公司（航港7层）",
                        "北京市" + brand + "国际货运代理有限公司"))
                .allSatisfy(typed -> assertThat(identify(typed, HERE)).isEqualTo(new Identification(id, HERE, null)));
        assertThat(identify("北京" + brand + "国际货运代理有限公司望京分公司", HERE).employerId())
                .isNull();
    }

    @Test
    void asksAPersonWhenTwoEmployersHaveTheSameName() {
        register("北京" + brand + "物流有限公司", HERE, null);
        register("北京" + brand + "物流有限责任公司", NEXT, null);

        var found = identify("北京" + brand + "物流有限公司", HERE);

        assertThat(found.employerId()).isNull();
        assertThat(found.mentionId()).isNotNull();
    }

    @Test
    void followsTheDecisionOfTheNearestUnit() {
        var wide = register("北京" + brand + "甲供应链有限公司", HERE, null);
        var near = register("北京" + brand + "乙供应链有限公司", HERE, null);
        var here = identify(brand + "供应", HERE).mentionId();
        mentions.settle(street, mention(here), near, HERE);
        var next = identify(brand + "供应", NEXT).mentionId();
        mentions.settle(district, mention(next), wide, "110113");

        assertThat(identify(brand + "供应", HERE).employerId()).isEqualTo(near);
        assertThat(identify(brand + "供应", HERE + "001").employerId()).isEqualTo(near);
        assertThat(identify(brand + "供应", NEXT).employerId()).isEqualTo(wide);
        assertThat(identify(brand + "供应", "110105001").employerId()).isNull();
    }

    @Test
    void findsNothingAndWaitsForNobodyWhenAPersonDecidedThatItIsNoEmployer() {
        var mention = identify(brand + "没有单位", HERE).mentionId();
        mentions.settle(street, mention(mention), null, HERE);

        assertThat(identify(brand + " 没有单位", HERE)).isEqualTo(new Identification(null, null, mention));
        assertThat(mentions.findWaiting(street.scope(), brand + "没有单位", HERE)).isEmpty();
    }

    @Test
    void asksADecisionBeforeTheRegister() {
        register("北京" + brand + "甲报关有限公司", HERE, null);
        var other = register("北京" + brand + "乙报关有限公司", HERE, null);
        mentions.remember(street, Map.of("北京" + brand + "甲报关有限公司", other), HERE);

        assertThat(identify(brand + "甲报关（北京）有限公司", HERE).employerId()).isEqualTo(other);
    }

    @Test
    void knowsAnEmployerByANameItHadBefore() {
        var before = "北京" + brand + "旧物流有限公司";
        var id = register(before, HERE, null);
        GivenChanges.rename(employers, street, id, facts("北京" + brand + "新物流有限公司"), DAY);

        assertThat(identify(before, HERE).employerId()).isEqualTo(id);
        var newcomer = register(before, HERE, null);
        assertThat(identify(before, HERE).employerId()).isEqualTo(newcomer);
    }

    @Test
    void recognisesWhatTheMatchingIsSureOfAndNotesItForAPersonToCorrect() {
        var id = register("北京" + brand + "国际货运代理有限公司", HERE, null);
        var other = register("北京" + InventedNames.brand() + "报关有限公司", HERE, null);
        employers.registerAll(new Scope.Job(Scope.Purpose.DEMO), InventedNames.employers(HERE), "");
        copy.load();
        var typed = "北京" + brand + "国际货运代理";

        var found = employers.identify(form, typed, HERE, "航港发展大厦");
        var again = employers.identify(form, typed, HERE, "");

        assertThat(found.employerId()).isEqualTo(id);
        assertThat(found.employerOrgCode()).isEqualTo(HERE);
        assertThat(again).isEqualTo(found);
        assertThat(store.find(street.scope(), mention(found.mentionId()))).get().satisfies(noted -> {
            assertThat(noted.state()).isEqualTo(Mention.State.RECOGNISED);
            assertThat(noted.employerId()).isEqualTo(id);
            assertThat(noted.hint()).isEqualTo("航港发展大厦");
        });

        mentions.settle(street, mention(found.mentionId()), other, HERE);
        assertThat(employers.identify(form, typed, HERE, "").employerId()).isEqualTo(other);
    }

    @Test
    void leavesToAPersonWhatTheMatchingIsNotSureOf() {
        register("北京" + brand + "物流有限公司", HERE, null);
        register("北京" + brand + "餐饮管理有限公司", HERE, null);
        register("北京" + brand + "国际货运代理有限公司", HERE, null);
        copy.load();

        for (var typed : List.of(brand, "北京" + brand + "国际货运代理有限公司望京分公司")) {
            var found = employers.identify(form, typed, HERE, "");
            assertThat(found.employerId()).as(typed).isNull();
            assertThat(mentions.findWaiting(street.scope(), typed, HERE))
                    .as(typed)
                    .contains(mention(found.mentionId()));
        }
    }

    @Test
    void identifiesNothingInABlankText() {
        assertThat(identify(" \u0000　", HERE)).isEqualTo(new Identification(null, null, null));
    }

    @Test
    void notesTheSameTextOnceWhenALobbyTypesItAtOnce() throws Exception {
        var tries = new ArrayList<Callable<@Nullable UUID>>();
        for (int i = 0; i < 32; i++) {
            var typed = i % 2 == 0 ? brand + "货代" : " " + brand + " 货代";
            tries.add(() -> identify(typed, HERE).mentionId());
        }
        var ids = new HashSet<@Nullable UUID>();
        try (var pool = Executors.newFixedThreadPool(32)) {
            for (var done : pool.invokeAll(tries)) {
                ids.add(done.get());
            }
        }

        assertThat(ids).hasSize(1).doesNotContainNull();
        assertThat(scopes.in(
                        street.scope(),
                        () -> jdbc.sql("select count(*) from employers.mention where normal_text = ?")
                                .param(brand + "货代")
                                .query(Integer.class)
                                .single()))
                .isEqualTo(1);
    }

    @Test
    void doesNotWaitForAnotherFormOfTheSameTextThatIsStillBeingWritten() throws Exception {
        var known = identify(brand + "货代", HERE).mentionId();
        var holding = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(1)) {
            var slow = pool.submit(() -> scopes.in(form, () -> {
                var mention = identify(brand + "货代", HERE).mentionId();
                holding.countDown();
                return await(done) ? mention : null;
            }));
            assertThat(await(holding)).isTrue();

            var another = new Scope.Form("000001", UUID.randomUUID());
            var other = scopes.in(another, () -> {
                jdbc.sql("set local lock_timeout = '500ms'").update();
                return employers.identify(another, brand + "货代", HERE, "").mentionId();
            });
            done.countDown();

            assertThat(other).isEqualTo(known).isEqualTo(slow.get());
        }
    }

    @Test
    void leavesNoFormBehindWhenADecisionIsMadeMeanwhile() throws Exception {
        var employer = register("北京" + brand + "报关有限公司", HERE, null);
        var mention = mention(identify(brand + "报关", HERE).mentionId());
        var looking = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var writing = pool.submit(() -> scopes.in(form, () -> {
                var found = identify(brand + "报关", HERE);
                looking.countDown();
                await(done);
                return found;
            }));
            assertThat(await(looking)).isTrue();
            var deciding = pool.submit(() -> mentions.settle(street, mention, employer, HERE));

            // The decision waits for the form that saw the text waiting; so its news finds the form.
            assertThatThrownBy(() -> deciding.get(300, TimeUnit.MILLISECONDS))
                    .isInstanceOf(java.util.concurrent.TimeoutException.class);
            done.countDown();

            assertThat(writing.get().mentionId()).isEqualTo(mention);
            deciding.get(10, TimeUnit.SECONDS);
        }
        assertThat(identify(brand + "报关", HERE).employerId()).isEqualTo(employer);
    }

    @Test
    void answersNobodyWithoutAScope() {
        assertThatThrownBy(() -> jdbc.sql(
                                "select * from employers.identify('x', 'x', '', '110113008', '', null, null, clock_timestamp())")
                        .query()
                        .listOfRows())
                .isInstanceOf(DataAccessException.class);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private Identification identify(String typed, String unit) {
        return employers.identify(form, typed, unit, "");
    }

    private static UUID mention(@Nullable UUID id) {
        assertThat(id).isNotNull();
        return id;
    }

    private UUID register(String name, String unit, @Nullable String code) {
        return employers
                .registerAll(
                        new Scope.Job(Scope.Purpose.DEMO),
                        List.of(new NewEmployer(unit, name, code, null, "", "", null, null, null, null)),
                        "")
                .getFirst();
    }

    private static NewEmployer facts(String name) {
        return new NewEmployer(HERE, name, null, null, "", "", null, null, null, null);
    }
}
