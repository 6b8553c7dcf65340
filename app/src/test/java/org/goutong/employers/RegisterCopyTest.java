package org.goutong.employers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Scopes;
import org.goutong.orgs.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register in memory follows the one in the database, whoever writes that and in whatever order it commits. */
@GoutongTest
class RegisterCopyTest {

    static final String HERE = "110113008";
    static final Scope JOB = new Scope.Job(Scope.Purpose.DEMO);

    @Autowired
    Employers employers;

    @Autowired
    People people;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    final String brand = InventedNames.brand();
    final String name = "北京" + brand + "货运代理有限公司";
    Staff street;
    RegisterCopy copy;

    @BeforeEach
    void start() {
        street = people.staff("street-nanfaxin");
        copy = new RegisterCopy(scopes, jdbc, Duration.ZERO);
    }

    @Test
    void knowsNothingUntilItIsLoaded() {
        var id = register(name);

        assertThat(copy.resolve(name, "").candidates()).isEmpty();
        copy.load();
        assertThat(meant(name)).isEqualTo(id);
    }

    @Test
    void followsWhatIsEnteredChangedAndWithdrawn() {
        copy.load();
        var id = register(name);
        assertThat(copy.resolve(name, "").known()).isFalse();

        copy.catchUp();
        assertThat(meant(brand + "货运")).isEqualTo(id);

        var other = "北京" + InventedNames.brand() + "报关有限公司";
        employers.change(street, id, employers.get(street.scope(), id).version(), facts(other));
        copy.catchUp();
        assertThat(meant(other)).isEqualTo(id);
        assertThat(copy.resolve(name, "").known()).isFalse();

        var second = register(name);
        copy.catchUp();
        employers.withdrawAll(street, List.of(second));
        copy.catchUp();
        assertThat(copy.resolve(name, "").known()).isFalse();
    }

    @Test
    void missesNothingWhenAnOlderTransactionCommitsLater() throws Exception {
        copy.load();
        var slowName = "北京" + InventedNames.brand() + "仓储有限公司";
        var written = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        try (var pool = Executors.newSingleThreadExecutor()) {
            var slow = pool.submit(() -> scopes.in(JOB, () -> {
                var id = register(slowName);
                written.countDown();
                await(commit);
                return id;
            }));
            await(written);
            var quick = register(name);
            copy.catchUp();
            assertThat(meant(name)).isEqualTo(quick);
            assertThat(copy.resolve(slowName, "").known()).isFalse();

            commit.countDown();
            var id = slow.get(10, TimeUnit.SECONDS);
            copy.catchUp();
            assertThat(meant(slowName)).isEqualTo(id);
        }
    }

    @Test
    void followsByItselfAsSoonAsSomethingIsCommitted() throws Exception {
        var following = new RegisterCopy(scopes, jdbc, Duration.ofMinutes(5));
        var store = new EmployerStore(scopes, jdbc, following);
        following.start(null);
        var register = following.await();
        var before = register.size();

        store.add(JOB, List.of(facts(name)), java.time.Instant.now(), null, "", SourceKind.OWN);

        for (int i = 0; register.size() == before && i < 500; i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(register.size()).isEqualTo(before + 1);
        following.stop();
    }

    private UUID meant(String typed) {
        var answer = copy.resolve(typed, "");
        assertThat(answer.known()).as(typed).isTrue();
        return Employers.idOf(answer.candidates().getFirst().id());
    }

    private UUID register(String name) {
        return employers.registerAll(JOB, List.of(facts(name)), "").getFirst();
    }

    private static NewEmployer facts(String name) {
        return new NewEmployer(HERE, name, null, null, "", "", null, null, null, null);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
