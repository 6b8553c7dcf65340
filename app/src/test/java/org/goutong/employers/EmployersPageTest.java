package org.goutong.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.orgs.NewOrganisation;
import org.goutong.orgs.Organisation;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Scope;
import org.goutong.places.GivenPlaces;
import org.goutong.places.Places;
import org.goutong.web.InvalidForm;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GoutongTest
class EmployersPageTest {

    static final String HERE = "110113008";
    static final String NEXT = "110113003";

    @Autowired
    MockMvc mvc;

    @Autowired
    Employers employers;

    @Autowired
    Mentions mentions;

    @Autowired
    RegisterCopy copy;

    @Autowired
    GivenStall given;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    Places places;

    final String brand = InventedNames.brand();
    final String name = "北京" + brand + "货运代理有限公司";

    @AfterEach
    void forget() {
        copy.stop();
    }

    @Test
    void findsAnEmployerByPartOfItsNameAndKeepsTheFilterInTheAddress() throws Exception {
        given.employer(name, HERE);

        var page = open(get("/employers").param("q", brand.substring(1, 4)).param("union", "no"), "street-nanfaxin");

        assertThat(page.select("tbody a.name").eachText()).contains(name);
        assertThat(page.select(".seg a[aria-current]").text()).isEqualTo("未建会");
        assertThat(page.select("input[name=q]").val()).isEqualTo(brand.substring(1, 4));
        assertThat(page.select("input[name=union]").val()).isEqualTo("no");
    }

    @Test
    void findsAnEmployerByAFormerNameOrAKnownSpellingAndSaysSo() throws Exception {
        var id = given.employer(name, HERE);
        var now = "北京" + InventedNames.brand() + "供应链管理有限公司";
        assertThat(change(id, now, "renamedOn", "2016-03-01")).isEqualTo(303);
        var spelling = InventedNames.brand() + "站点";
        var mention = employers
                .identify(new Scope.Form("000000", UUID.randomUUID()), spelling, HERE, "")
                .mentionId();
        answer(
                post("/mentions/" + mention + "/settlement")
                        .param("employer", id.toString())
                        .param("level", HERE),
                "street-nanfaxin");

        assertThat(open(get("/employers").param("q", brand), "street-nanfaxin")
                        .select("tbody td.name")
                        .eachText())
                .containsExactly(now + "曾用名：" + name);
        assertThat(open(get("/employers").param("q", spelling), "street-nanfaxin")
                        .select("tbody td.name")
                        .eachText())
                .containsExactly(now + "又写作：" + spelling);
        assertThat(open(get("/employers").param("q", spelling).param("unit", "11"), "street-renhe")
                        .select("tbody td.name"))
                .as("what another unit has decided holds for nobody else")
                .isEmpty();
        assertThat(open(get("/employers").param("q", now), "street-nanfaxin").select("tbody .src"))
                .isEmpty();
        var again = answer(filled(post("/employers")), "street-nanfaxin");
        assertThat(Jsoup.parse(again.getContentAsString()).select(".note-strip").text())
                .as("registering the former name again")
                .contains(now);
    }

    @Test
    void showsTheOwnUnitAtFirstAndTheWholeCityWhenAsked() throws Exception {
        given.employer(name, NEXT);

        assertThat(open(get("/employers").param("q", brand), "street-nanfaxin").select("tbody a.name"))
                .isEmpty();
        assertThat(open(get("/employers").param("q", brand).param("unit", "11"), "street-nanfaxin")
                        .select("tbody a.name")
                        .eachText())
                .containsExactly(name);
    }

    @Test
    void saysWhatIsWrongWithACodeAndOffersTheOneProbablyMeant() throws Exception {
        var page = open(get("/employers").param("q", "911103026605015137"), "street-nanfaxin");

        assertThat(page.select(".note-strip").text()).contains("最后一位不对", "是不是 911103026605015136");
    }

    @Test
    void answersHostileSearchesWithAPage() throws Exception {
        for (var q : List.of("'", "%", "_%", "\\", "\u0000砚北", "砚".repeat(5000), "（（（", "<script>alert(1)</script>")) {
            var page = open(get("/employers").param("q", q), "street-nanfaxin");
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("main script")).isEmpty();
        }
    }

    @Test
    void showsTheFileToNeighboursWithoutTheButtonThatChangesIt() throws Exception {
        var id = given.employer(name, HERE);

        assertThat(open(get("/employers/" + id), "street-nanfaxin").select("a[href$=/edit]"))
                .hasSize(1);
        assertThat(open(get("/employers/" + id), "street-renhe").select("a[href$=/edit]"))
                .isEmpty();
        assertThat(open(get("/employers/" + id), "city-auditor").select("h1").text())
                .isEqualTo(name);
    }

    @Test
    void saysWhereEachFactComesFromAndWhatHasChanged() throws Exception {
        var id = employers
                .registerAll(
                        new Scope.Job(Scope.Purpose.DEMO),
                        List.of(new NewEmployer(HERE, name, null, null, "", "7", 46, "G", null, null)),
                        "航港园区名录")
                .getFirst();
        var street = people.staff("street-nanfaxin");
        employers.change(
                street,
                id,
                employers.get(street.scope(), id).version(),
                new NewEmployer(HERE, name, null, null, "", "-1", 52, "G", LocalDate.of(2016, 1, 4), null));

        var page = open(get("/employers/" + id), "street-renhe");

        assertThat(fact(page, "行业")).contains("航港园区名录，今天");
        assertThat(fact(page, "职工")).contains("52", "" + street.name() + "，今天");
        var changes = page.select("section:has(h2:containsOwn(改过什么)) dd").eachText();
        assertThat(changes)
                .hasSize(3)
                .anyMatch(change -> change.startsWith("46 → 52" + street.name()))
                .anyMatch(change -> change.startsWith("7 层 → 地下 1 层"))
                .anyMatch(change -> change.startsWith("空 → 2016年1月4日"));
    }

    @Test
    void notesThatSomebodyHasFoundAFactRight() throws Exception {
        var id = given.employer(name, HERE);
        var page = open(get("/employers/" + id), "street-nanfaxin");
        assertThat(page.select("input[name=fact]").eachAttr("value"))
                .contains("name", "employees")
                .doesNotContain("closed_on");
        assertThat(open(get("/employers/" + id), "street-renhe").select("input[name=fact]"))
                .isEmpty();

        assertThat(answer(
                                post("/employers/" + id + "/confirmation")
                                        .param(
                                                "version",
                                                page.select("input[name=version]")
                                                        .val())
                                        .param("fact", "employees", "name"),
                                "street-nanfaxin")
                        .getStatus())
                .isEqualTo(303);

        var confirmed = open(get("/employers/" + id), "street-nanfaxin");
        assertThat(fact(confirmed, "职工")).endsWith("何川，今天核对无误");
        assertThat(fact(confirmed, "行业")).doesNotContain("核对无误");
        assertThat(confirmed.select("input[name=fact][checked]").eachAttr("value"))
                .containsExactly("name", "employees");
    }

    private static String fact(Document page, String term) {
        return page.select("dt:containsOwn(" + term + ") + dd").text();
    }

    @Test
    void asksTheUnitThatKeepsAnEmployerToCheckIt() throws Exception {
        var id = given.employer(name, HERE);
        var ask = "/employers/" + id + "/question";

        assertThat(open(get("/employers/" + id), "street-renhe").select("a[href=" + ask + "]"))
                .hasSize(1);
        assertThat(open(get("/employers/" + id), "street-nanfaxin").select("a[href=" + ask + "]"))
                .isEmpty();
        assertThat(answer(post(ask).param("question", "  "), "street-renhe").getStatus())
                .isEqualTo(422);
        assertThat(answer(post(ask).param("question", "已搬走"), "street-nanfaxin").getStatus())
                .isEqualTo(404);
        for (int pressed = 0; pressed < 2; pressed++) {
            assertThat(answer(post(ask).param("question", "已搬到仁和镇"), "street-renhe")
                            .getStatus())
                    .isEqualTo(303);
        }

        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(tasks("street-nanfaxin"))
                        .hasSize(1)
                        .allMatch(task -> task.contains("请核对单位资料") && task.contains("已搬到仁和镇")));
    }

    @Test
    void asksTheDistrictWhereAUnitHasNoOrganiser() throws Exception {
        organisations.enter(
                new Scope.Job(Scope.Purpose.COMMAND_LINE),
                List.of(new NewOrganisation(
                        "110113012", "110113", Organisation.Kind.TOWNSHIP, "后沙峪地区", null, "后沙峪地区总工会")));
        var id = given.employer(name, "110113012");

        assertThat(answer(post("/employers/" + id + "/question").param("question", "已搬走"), "street-renhe")
                        .getStatus())
                .isEqualTo(303);

        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(String.join(" ", tasks("district-shunyi")))
                        .contains("已搬走", people.staff("district-shunyi").name()));
    }

    /** What the unit has to do with the employer, on whatever page of its tasks. */
    private List<String> tasks(String who) throws Exception {
        var rows = new ArrayList<String>();
        var page = open(get("/tasks?whose=unit"), who);
        rows.addAll(page.select("tr:contains(" + name + ")").eachText());
        for (var next = page.selectFirst("a[rel=next]"); next != null; next = page.selectFirst("a[rel=next]")) {
            page = open(get(URI.create(next.attr("href"))), who);
            rows.addAll(page.select("tr:contains(" + name + ")").eachText());
        }
        return rows;
    }

    @Test
    void answersNobodyWhoMayNot() throws Exception {
        var id = given.employer(name, HERE);

        assertThat(answer(get("/employers/" + id + "/edit"), "street-renhe").getStatus())
                .isEqualTo(404);
        assertThat(answer(filled(post("/employers/" + id)), "street-renhe").getStatus())
                .isEqualTo(404);
        assertThat(answer(filled(post("/employers")), "city-auditor").getStatus())
                .isEqualTo(403);
        assertThat(answer(get("/employers"), "admin").getStatus()).isEqualTo(403);
        assertThat(answer(get("/employers/" + UUID.randomUUID()), "street-nanfaxin")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void registersAnEmployerAndWarnsOfOneOfTheSameNameFirst() throws Exception {
        var first = answer(filled(post("/employers")), "street-nanfaxin");
        assertThat(first.getStatus()).isEqualTo(303);

        var second = answer(filled(post("/employers")), "street-nanfaxin");
        var page = Jsoup.parse(second.getContentAsString());
        assertThat(second.getStatus()).isEqualTo(422);
        assertThat(page.select(".note-strip").text()).contains("已有：" + name, "由南法信地区总工会负责");
        assertThat(page.select("input[name=name]").val()).isEqualTo(name);

        assertThat(answer(filled(post("/employers")).param("another", "true"), "street-nanfaxin")
                        .getStatus())
                .isEqualTo(303);
    }

    @Test
    void saysBesideTheFieldWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        var answer = answer(
                post("/employers")
                        .param("name", name)
                        .param("orgCode", NEXT)
                        .param("creditCode", "911103026605015137")
                        .param("employees", "许多")
                        .param("unionFoundedOn", "2999-01-01"),
                "street-nanfaxin");
        var page = Jsoup.parse(answer.getContentAsString());

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page.select(".summary li a").eachAttr("href"))
                .containsExactlyInAnyOrder("#creditCode", "#orgCode", "#employees", "#unionFoundedOn");
        assertThat(page.select("#creditCode-error").text()).contains("最后一位不对");
        assertThat(page.text()).contains("是不是 911103026605015136");
        assertThat(page.select("input[name=employees]").val()).isEqualTo("许多");
    }

    @Test
    void refusesANameThatIsTooLongAndCutsNothing() throws Exception {
        var typed = "沟".repeat(201);
        var answer = answer(post("/employers").param("name", typed).param("orgCode", HERE), "street-nanfaxin");
        var page = Jsoup.parse(answer.getContentAsString());

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page.select("#name-error").text()).isEqualTo("太长了，最多 200 个字。");
        assertThat(page.select("input[name=name]").val()).isEqualTo(typed);
    }

    @Test
    void asksForAPlaceOfTheListWhereNoneCanBeRead() throws Exception {
        GivenPlaces.building(places, people.staff("street-nanfaxin"));

        var answer = answer(filled(post("/employers")).param("placeId", "航港发展大厦"), "street-nanfaxin");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getContentAsString())
                        .select("#placeId-error")
                        .text())
                .contains("场地要选名单里的");
    }

    @Test
    void refusesDaysThatCannotBe() throws Exception {
        var answer = answer(
                filled(post("/employers")).param("registeredOn", "2010-05-04").param("unionFoundedOn", "2009-05-04"),
                "street-nanfaxin");
        assertThat(Jsoup.parse(answer.getContentAsString())
                        .select("#unionFoundedOn-error")
                        .text())
                .contains("建会日期早于成立日期");

        var typed = answer(
                filled(post("/employers")).param("registeredOn", "0216-05-04").param("unionFoundedOn", "2999-01-01"),
                "street-nanfaxin");
        var page = Jsoup.parse(typed.getContentAsString());
        assertThat(page.select("#registeredOn-error").text()).contains("早于 1949 年");
        assertThat(page.select("#unionFoundedOn-error").text()).contains("日期还没到");
    }

    @Test
    void asksOnlyAboutTheFactsThatTwoPeopleChangedAtOnce() throws Exception {
        var id = given.employer(name, HERE);
        var seen = seen(id);
        var first = filled(post("/employers/" + id))
                .param("seen", seen)
                .param("unionFoundedOn", "2016-05-04")
                .param("employees", "50")
                .param("why", "单位来函");
        assertThat(answer(first, "street-nanfaxin").getStatus()).isEqualTo(303);
        assertThat(open(get("/employers/" + id), "street-nanfaxin")
                        .select(".page-sub .state")
                        .text())
                .isEqualTo("已建会");
        assertThat(answer(first, "street-nanfaxin").getStatus())
                .as("the same again")
                .isEqualTo(303);

        var late = answer(
                filled(post("/employers/" + id))
                        .param("seen", seen)
                        .param("employees", "52")
                        .param("address", "裕东路 7 号"),
                "district-shunyi");
        assertThat(late.getStatus()).isEqualTo(409);
        var page = Jsoup.parse(late.getContentAsString());
        assertThat(page.select("table tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("50", "何川")
                .endsWith("52");
        assertThat(page.select("input[name=unionFoundedOn]").val())
                .as("what the second did not touch says what the first wrote")
                .isEqualTo("2016-05-04");

        var again = filled(post("/employers/" + id))
                .param("seen", page.select("input[name=seen]").val())
                .param("unionFoundedOn", "2016-05-04")
                .param("employees", "52")
                .param("address", "裕东路 7 号");
        var took = open(get("/employers/" + id), "street-nanfaxin").text();
        assertThat(took).contains("50 人");
        assertThat(answer(again.param("why", "现场数过"), "district-shunyi").getStatus())
                .isEqualTo(303);
        var file = open(get("/employers/" + id), "street-nanfaxin");
        assertThat(file.text()).contains("52 人", "裕东路 7 号", "现场数过", "单位来函");
        assertThat(file.select("#changes dt").eachText()).contains("职工", "建会日期");
    }

    @Test
    void takesOverWhatTheOtherOneWroteAndKeepsTheRest() throws Exception {
        var id = given.employer(name, HERE);
        var seen = seen(id);
        var other = filled(post("/employers/" + id)).param("seen", seen).param("employees", "50");
        assertThat(answer(other, "street-nanfaxin").getStatus()).isEqualTo(303);
        var untouched = filled(post("/employers/" + id))
                .param("seen", seen)
                .param("employees", "20")
                .param("address", "裕东路 7 号");
        assertThat(answer(untouched, "district-shunyi").getStatus())
                .as("nobody has to be asked")
                .isEqualTo(303);

        var mine = filled(post("/employers/" + id))
                .param("seen", seen)
                .param("employees", "52")
                .param("address", "裕东路 7 号");
        var asked = Jsoup.parse(answer(mine, "district-shunyi").getContentAsString());
        var taking = filled(post("/employers/" + id))
                .param("seen", asked.select("input[name=seen]").val())
                .param("take", "theirs")
                .param("employees", "52")
                .param("address", "裕东路 7 号");
        assertThat(answer(taking, "district-shunyi").getStatus()).isEqualTo(303);
        assertThat(open(get("/employers/" + id), "street-nanfaxin").text()).contains("50 人", "裕东路 7 号");
    }

    @Test
    void saysSinceWhenAnEmployerHasNoUnion() throws Exception {
        var id = given.employer(name, HERE);

        assertThat(open(get("/employers/" + id), "street-nanfaxin")
                        .select("dt:matchesOwn(^工会$) + dd .src")
                        .text())
                .isNotEmpty();
    }

    private String seen(UUID id) throws Exception {
        return open(get("/employers/" + id + "/edit"), "street-nanfaxin")
                .select("input[name=seen]")
                .val();
    }

    @Test
    void keepsACodeThatFailsItsCheckOnlyWithAReason() throws Exception {
        var code = TestCodes.fresh();
        var failing = code.substring(0, 17) + (code.endsWith("1") ? "2" : "1");

        var refused = answer(filled(post("/employers")).param("creditCode", failing), "street-nanfaxin");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.getContentAsString()).select("label[for=creditCodeNote]"))
                .hasSize(1);

        var kept = answer(
                filled(post("/employers"))
                        .param("creditCode", failing.toLowerCase(Locale.ROOT))
                        .param("creditCodeNote", "执照原件如此"),
                "street-nanfaxin");
        assertThat(kept.getStatus()).isEqualTo(303);
        assertThat(open(get(kept.getHeader("Location")), "street-nanfaxin").text())
                .contains(failing, "校验不符，保留原因：执照原件如此");
        assertThat(answer(
                                filled(post("/employers"))
                                        .param("another", "true")
                                        .param("creditCode", "91110113")
                                        .param("creditCodeNote", "执照原件如此"),
                                "street-nanfaxin")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void keepsTheNameAnEmployerHadAndNoLongerSuggestsOneThatClosed() throws Exception {
        var id = given.employer(name, HERE);
        var now = "北京" + InventedNames.brand() + "供应链管理有限公司";
        var scope = new Scope.Stall("000000");

        assertThat(change(id, now, "renamedOn", "2016-03-01")).isEqualTo(303);
        assertThat(open(get("/employers/" + id), "street-nanfaxin").text()).contains(now, "曾用名", name, "用到 2016年3月1日");
        assertThat(employers.identify(scope, name, HERE, "").employerId()).isEqualTo(id);
        assertThat(employers.suggest(scope, null, now)).hasSize(1);

        assertThat(change(id, now, "closedOn", "2016-05-01")).isEqualTo(303);
        assertThat(open(get("/employers/" + id), "street-nanfaxin")
                        .select(".page-sub .state")
                        .text())
                .isEqualTo("已注销或停业");
        assertThat(employers.suggest(scope, null, now)).isEmpty();
        assertThat(open(get("/employers").param("q", now), "street-nanfaxin")
                        .select("tbody .state")
                        .text())
                .isEqualTo("已注销或停业");
        assertThat(change(id, now, "closedOn", "2999-01-01")).isEqualTo(422);
        assertThat(change(id, now, "renamedOn", "2016-03-01"))
                .as("the day of a new name without one")
                .isEqualTo(422);
    }

    @Test
    void keepsWhereAnEmployerWasBeforeItMoved() throws Exception {
        var id = given.employer(name, HERE);

        assertThat(change(id, name, "movedOn", "2016-03-01"))
                .as("the day of a move without one")
                .isEqualTo(422);
        assertThat(move(id, "空港路 8 号", "2016-03-01")).isEqualTo(303);
        assertThat(move(id, "空港路 9 号", "2016-02-01"))
                .as("a move before the last one")
                .isEqualTo(422);
        assertThat(move(id, "空港路 9 号", "2016-04-01")).isEqualTo(303);
        assertThat(move(id, "空港路 9 号", "2016-04-05")).as("the day corrected").isEqualTo(303);

        assertThat(fact(open(get("/employers/" + id), "street-nanfaxin"), "迁入日期"))
                .startsWith("2016年4月5日")
                .contains("南法信地区 空港路 8 号，到 2016年4月5日", "，到 2016年3月1日");
    }

    @Test
    void leavesTheDayOfAMoveToTheUnionAboveBothUnitsAndLetsTheNewOneFindFactsRight() throws Exception {
        var id = given.employer(name, HERE);
        var street = people.staff("street-nanfaxin");
        var neighbour = people.staff("street-renhe");
        var district = people.staff("district-shunyi");
        employers.confirm(street, id, version(id), Set.of("name"));
        var there = new NewEmployer(neighbour.orgCode(), name, null, null, "", "7", 46, "G", null, null);
        GivenChanges.move(employers, district, id, there, LocalDate.of(2016, 3, 1));

        assertThatThrownBy(() -> GivenChanges.move(employers, neighbour, id, there, LocalDate.of(2016, 3, 5)))
                .isInstanceOf(InvalidForm.class);
        GivenChanges.move(employers, district, id, there, LocalDate.of(2016, 3, 5));
        employers.confirm(neighbour, id, version(id), Set.of("name"));
        assertThat(employers.listConfirmations(street.scope(), List.of(id)))
                .extracting(Confirmation::byName)
                .containsExactly(neighbour.name());
    }

    private String version(UUID id) {
        return employers.get(people.staff("district-shunyi").scope(), id).version();
    }

    private int move(UUID id, String address, String on) throws Exception {
        var seen = open(get("/employers/" + id + "/edit"), "street-nanfaxin")
                .select("input[name=seen]")
                .val();
        return answer(
                        post("/employers/" + id)
                                .param("name", name)
                                .param("orgCode", HERE)
                                .param("seen", seen)
                                .param("address", address)
                                .param("movedOn", on),
                        "street-nanfaxin")
                .getStatus();
    }

    private int change(UUID id, String nameNow, String field, String value) throws Exception {
        var version = open(get("/employers/" + id + "/edit"), "street-nanfaxin")
                .select("input[name=seen]")
                .val();
        return answer(
                        post("/employers/" + id)
                                .param("name", nameNow)
                                .param("orgCode", HERE)
                                .param("seen", version)
                                .param(field, value),
                        "street-nanfaxin")
                .getStatus();
    }

    @Test
    void offersLikelyEmployersForASpellingAndSettlesItWithOnePress() throws Exception {
        var id = given.employer(name, HERE);
        var typed = brand + "货代";
        var stall = given.openedBy(people.staff("street-nanfaxin"));
        given.filed(stall, "孙秀兰", "13800138000", typed);
        given.filed(stall, "马超", "13900139000", typed);
        var mention = mentions.findWaiting(people.staff("street-nanfaxin").scope(), typed, HERE)
                .orElseThrow();
        copy.load();

        var page = open(get("/mentions/" + mention), "street-nanfaxin");
        assertThat(page.select(".page-sub").text()).contains("办妥即解决 2 份申请");
        assertThat(page.select("input[name=employer]").eachAttr("value")).contains(id.toString());
        assertThat(page.select("select[name=level] option").eachText()).containsExactly("南法信地区");
        assertThat(open(get("/mentions/" + mention), "district-shunyi")
                        .select("select[name=level] option")
                        .eachText())
                .containsExactly("顺义区", "南法信地区");

        var settled = answer(
                post("/mentions/" + mention + "/settlement")
                        .param("employer", id.toString())
                        .param("level", HERE),
                "street-nanfaxin");
        assertThat(settled.getStatus()).isEqualTo(303);
        assertThat(open(get("/mentions/" + mention), "street-nanfaxin").text()).contains("何川", "核对：是" + name);
        assertThat(answer(
                                post("/mentions/" + mention + "/settlement")
                                        .param("none", "true")
                                        .param("level", HERE),
                                "district-shunyi")
                        .getContentAsString())
                .contains("何川");
    }

    @Test
    void offersEmployersOfTheUnitThatShareTheFirstTwoCharacters() throws Exception {
        var id = given.employer("北京骉淼" + brand + "货运代理有限公司", HERE);
        var typed = "骉淼骑手站点";
        var mention = employers
                .identify(new Scope.Form("000000", UUID.randomUUID()), typed, HERE, "")
                .mentionId();
        copy.load();

        assertThat(open(get("/mentions/" + mention), "street-nanfaxin")
                        .select("input[name=employer]")
                        .eachAttr("value"))
                .contains(id.toString());
    }

    @Test
    void listsWaitingSpellingsOfTheOwnUnitWithAWayToRegisterThem() throws Exception {
        var typed = brand + "小店";
        var mention = employers
                .identify(new Scope.Form("000000", UUID.randomUUID()), typed, HERE, "")
                .mentionId();

        assertThat(open(get("/mentions"), "street-renhe").select("a[href=/mentions/" + mention + "]"))
                .isEmpty();
        assertThat(answer(get("/mentions/" + mention), "street-renhe").getStatus())
                .isEqualTo(404);
        assertThat(answer(post("/mentions/" + mention + "/settlement").param("level", HERE), "street-nanfaxin")
                        .getStatus())
                .isEqualTo(422);

        var form = open(get("/employers/new").param("mention", String.valueOf(mention)), "street-nanfaxin");
        assertThat(form.select("input[name=name]").val()).isEqualTo(typed);
        var registered = answer(
                post("/employers")
                        .param("name", name)
                        .param("orgCode", HERE)
                        .param("mention", String.valueOf(mention))
                        .param("level", HERE),
                "street-nanfaxin");
        assertThat(registered.getStatus()).isEqualTo(303);
        assertThat(employers
                        .identify(new Scope.Form("000000", UUID.randomUUID()), typed, HERE, "")
                        .employerId())
                .hasToString(registered.getHeader("Location").replace("/employers/", ""));
    }

    @Test
    void speaksEnglishToo() throws Exception {
        var id = given.employer(name, HERE);

        for (var path : List.of("/employers", "/employers/" + id, "/employers/new", "/mentions")) {
            assertThat(open(get(path).param("lang", "en"), "street-nanfaxin")
                            .select("html")
                            .attr("lang"))
                    .isEqualTo("en");
        }
    }

    private MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder request) {
        return request.param("name", name).param("orgCode", HERE).param("floor", "7");
    }

    private Document open(MockHttpServletRequestBuilder request, String username) throws Exception {
        var answer = answer(request, username);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String username) throws Exception {
        return mvc.perform(request.with(People.as(username)).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
