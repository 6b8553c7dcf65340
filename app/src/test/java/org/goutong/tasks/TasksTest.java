package org.goutong.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.goutong.GoutongTest;
import org.goutong.Marks;
import org.goutong.People;
import org.goutong.TestClock;
import org.goutong.orgs.Staff;
import org.goutong.web.NotFound;
import org.goutong.web.Refused;
import org.goutong.web.Time;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@GoutongTest
class TasksTest {

    @Autowired
    Tasks tasks;

    @Autowired
    TaskStore store;

    @Autowired
    People people;

    @Autowired
    MockMvc mvc;

    final String subject = "单位" + Marks.next();
    Staff street;
    Staff neighbour;
    Staff district;
    LocalDate today;

    @BeforeEach
    void meet() {
        street = people.staff("street-nanfaxin");
        neighbour = people.staff("street-renhe");
        district = people.staff("district-shunyi");
        today = Time.day(TestClock.now());
    }

    @Test
    void raisesATaskOnceHoweverOftenItIsAskedFor() {
        var task = task(street, today);

        assertThat(tasks.raise(street.scope(), task)).isTrue();
        assertThat(tasks.raise(street.scope(), task)).isFalse();
        assertThat(tasks.raiseAll(street.scope(), List.of(task, task(street, today))))
                .isEqualTo(1);
        assertThat(tasks.raiseAll(street.scope(), List.of())).isZero();
    }

    @Test
    void isDoneOnceAndCanBeTakenBackForTenMinutes() {
        var id = raised(street, today);

        tasks.finish(street, id);
        assertThatThrownBy(() -> tasks.finish(district, id)).isInstanceOf(Refused.class);
        tasks.reopen(street, id);
        assertThatThrownBy(() -> tasks.reopen(street, id)).isInstanceOf(Refused.class);

        tasks.finish(street, id);
        TestClock.advance(Duration.ofMinutes(11));
        assertThatThrownBy(() -> tasks.reopen(street, id)).isInstanceOf(Refused.class);
    }

    @Test
    void belongsToTheUnitAlone() {
        var id = raised(street, today);

        assertThatThrownBy(() -> tasks.finish(neighbour, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tasks.reopen(neighbour, id)).isInstanceOf(NotFound.class);
        assertThat(store.listOpen(neighbour.scope(), "110113", null, null, null, 100_000))
                .extracting(Task::id)
                .doesNotContain(id);
        assertThat(store.listOpen(people.staff("admin").scope(), "11", null, null, null, 100_000))
                .isEmpty();
        assertThat(store.listOpen(district.scope(), "110113", null, null, null, 100_000))
                .extracting(Task::id)
                .contains(id);
        assertThat(store.listOpen(district.scope(), "110113", district.id(), null, null, 100_000))
                .extracting(Task::id)
                .doesNotContain(id);
    }

    @Test
    void pagesThroughOpenAndDoneTasksWithoutGap() {
        var late = raised(street, today.minusDays(3));
        var next = raised(street, today.plusDays(1));

        var open = store.listOpen(street.scope(), street.orgCode(), street.id(), null, null, 100_000);
        var at = open.stream().map(Task::id).toList().indexOf(late);
        assertThat(store.listOpen(
                        street.scope(),
                        street.orgCode(),
                        street.id(),
                        open.get(at).dueOn(),
                        late,
                        100_000))
                .extracting(Task::id)
                .contains(next)
                .doesNotContain(late);

        tasks.finish(street, late);
        tasks.finish(street, next);
        // Tests that turn the clock leave tasks that were done later than now.
        var done = store.listDone(street.scope(), street.orgCode(), null, null, null, 100_000).stream()
                .filter(task -> task.id().equals(next) || task.id().equals(late))
                .toList();
        assertThat(done).extracting(Task::id).containsExactly(next, late);
        assertThat(store.listDone(
                        street.scope(), street.orgCode(), null, done.getFirst().doneAt(), next, 1))
                .extracting(Task::id)
                .containsExactly(late);
    }

    @Test
    void showsWhatIsLateFirstAndInWords() throws Exception {
        raised(street, today.plusDays(2));
        raised(street, today.minusDays(400));

        var mine = rows("/tasks");
        assertThat(mine.getFirst()).contains("超期 400 天");
        assertThat(mine.getLast()).contains("还有 2 天");
        assertThat(page("/tasks?whose=unit", "street-renhe").text()).doesNotContain(subject);
    }

    @Test
    void isFinishedByOnePressAndLeadsBack() throws Exception {
        var id = raised(street, today);

        var answer = mvc.perform(post("/tasks/" + id + "/completion")
                        .param("back", "/tasks?whose=unit")
                        .with(People.as("street-nanfaxin"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo("/tasks?whose=unit");
        assertThat(rows("/tasks?state=done")).hasSize(1);
        assertThat(mvc.perform(post("/tasks/" + raised(street, today) + "/completion")
                                .with(People.as("street-renhe"))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REGISTER_UNION",
                "ANSWER_REQUEST",
                "BY_ELECT",
                "ANSWER_EMPLOYER",
                "ANSWER_ACCESS",
                "DELIVER_MATERIAL"
            })
    void isNotDoneByHandWhereItsSubjectKeepsWhatItAsksFor(String kind) throws Exception {
        var task = task(street, kind, today.minusDays(4000));
        tasks.raise(street.scope(), task);
        var id = tasks.listRaised(street.scope(), List.of(task.taskKey()))
                .getFirst()
                .id();

        assertThatThrownBy(() -> tasks.finish(street, id))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("noted-only");
        var row = page("/tasks?whose=unit", "street-nanfaxin").selectFirst("#task-" + id);
        assertThat(row.select("form")).isEmpty();
        assertThat(row.select("a.btn").attr("href")).isEqualTo("/employers");
        assertThat(tasks.finish(street, List.of(task.taskKey()))).isEqualTo(1);
    }

    /** The tasks about the subject, on whatever page: other tests leave tasks, too. */
    private List<String> rows(String path) throws Exception {
        var page = page(path, "street-nanfaxin");
        var rows = new ArrayList<>(
                page.select("tbody tr:contains(" + subject + ")").eachText());
        for (var next = page.selectFirst("a[rel=next]"); next != null; next = page.selectFirst("a[rel=next]")) {
            page = page(next.attr("href"), "street-nanfaxin");
            rows.addAll(page.select("tbody tr:contains(" + subject + ")").eachText());
        }
        return rows;
    }

    private Document page(String path, String username) throws Exception {
        var answer = mvc.perform(get(URI.create(path)).with(People.as(username)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private UUID raised(Staff owner, LocalDate due) {
        var before = store.listOpen(owner.scope(), owner.orgCode(), owner.id(), null, null, 100_000);
        tasks.raise(owner.scope(), task(owner, due));
        return store.listOpen(owner.scope(), owner.orgCode(), owner.id(), null, null, 100_000).stream()
                .filter(task -> !before.contains(task))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private NewTask task(Staff owner, LocalDate due) {
        return task(owner, "CONTACT_EMPLOYER", due);
    }

    private NewTask task(Staff owner, String kind, LocalDate due) {
        return new NewTask(
                "test:" + UUID.randomUUID(),
                owner.orgCode(),
                kind,
                subject,
                "/employers",
                "",
                owner.id(),
                owner.name(),
                due,
                owner.id());
    }
}
