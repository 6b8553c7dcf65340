package org.goutong.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.goutong.GivenStall;
import org.goutong.GoutongTest;
import org.goutong.People;
import org.goutong.orgs.Scope;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GoutongTest
class HeadsPageTest {

    static final String HERE = "110113008";
    static final String NEXT = "110113003";

    @Autowired
    MockMvc mvc;

    @Autowired
    Employers employers;

    @Autowired
    GivenStall given;

    @Autowired
    People people;

    @Autowired
    RegisterCopy copy;

    final String brand = InventedNames.brand();
    final String name = "北京" + brand + "配送有限公司";

    @AfterEach
    void forget() {
        copy.stop();
    }

    @Test
    void takesTheHeadFromTheFormShowsItAndTakesItAway() throws Exception {
        var head = given.employer(name, NEXT);
        var branch = given.employer("北京" + brand + "顺义服务站有限公司", HERE);

        assertThat(save(branch, name, "").getStatus()).isEqualTo(303);
        var page = open("/employers/" + branch);
        assertThat(page.select(".page-sub a[href=/employers/" + head + "]").text())
                .isEqualTo(name);
        assertThat(page.select("dt:containsOwn(总部或上级单位) + dd").text()).contains(name, "今天");
        assertThat(page.select("section:has(h2:containsOwn(改过什么)) dd").text()).contains("空 → " + name);
        assertThat(open("/employers/" + branch + "/edit")
                        .select("input[name=head]")
                        .val())
                .isEqualTo(name);

        assertThat(save(branch, "", "").getStatus()).isEqualTo(303);
        assertThat(employers
                        .get(people.staff("street-nanfaxin").scope(), branch)
                        .headId())
                .isNull();
    }

    @Test
    void registersAStationBelowItsHead() throws Exception {
        var head = given.employer(name, NEXT);
        var answer = answer(post("/employers")
                .param("name", "北京" + brand + "顺义服务站有限公司")
                .param("orgCode", HERE)
                .param("head", name));

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(open(String.valueOf(answer.getHeader("Location")))
                        .select(".page-sub a")
                        .eachAttr("href"))
                .contains("/employers/" + head);
    }

    @Test
    void saysHowToMendAHeadThatIsNobodyOrSeveral() throws Exception {
        var branch = given.employer("北京" + InventedNames.brand() + "服务站有限公司", HERE);

        var nobody = save(branch, "查无此家" + brand, "");
        assertThat(nobody.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(nobody.getContentAsString())
                        .select("#head-error")
                        .text())
                .contains("名册上没有叫", "信用代码");

        given.employer(name, HERE);
        var twin = given.employer(name, NEXT);
        var several = Jsoup.parse(save(branch, name, "").getContentAsString());
        assertThat(several.select("#head-error").text()).contains("选一家");
        assertThat(several.select("select[name=headId] option").eachAttr("value"))
                .contains(twin.toString());
        assertThat(several.select("input[name=head]").val()).isEqualTo(name);

        assertThat(save(branch, name, twin.toString()).getStatus()).isEqualTo(303);
        assertThat(employers
                        .get(people.staff("street-nanfaxin").scope(), branch)
                        .headId())
                .isEqualTo(twin);
        assertThat(Jsoup.parse(save(branch, "北京" + brand + "配送有限公司", "").getContentAsString())
                        .select("#head-error"))
                .as("the head that it has, although two are called so")
                .isEmpty();
    }

    @Test
    void refusesACircleBesideTheField() throws Exception {
        var head = given.employer(name, HERE);
        var branch = given.employer("北京" + brand + "顺义服务站有限公司", HERE);
        save(branch, name, "");

        var circle = save(head, "北京" + brand + "顺义服务站有限公司", "");

        assertThat(circle.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(circle.getContentAsString())
                        .select("#head-error")
                        .text())
                .contains("不能反过来当它的总部");
    }

    private MockHttpServletResponse save(UUID id, String head, String chosen) throws Exception {
        var form = open("/employers/" + id + "/edit");
        return answer(post("/employers/" + id)
                .param("name", form.select("input[name=name]").val())
                .param("orgCode", HERE)
                .param("seen", form.select("input[name=seen]").val())
                .param("head", head)
                .param("headId", chosen));
    }

    @Test
    void offersTheHeadThatTheNameSaysWithOneButtonToWhoeverKeepsIt() throws Exception {
        var head = given.employer(name, NEXT);
        var branch = given.employer(name + "望京分公司", HERE);
        var button = "form[action=/employers/" + branch + "/head]";

        assertThat(open(get("/employers/" + branch), "street-renhe").select(button))
                .isEmpty();
        assertThat(open("/employers/" + branch).select(button).text()).contains(name, "记为总部");

        var press = post("/employers/" + branch + "/head").param("headId", head.toString());
        assertThat(answer(press).getStatus()).isEqualTo(303);
        assertThat(answer(press).getStatus()).as("pressed twice").isEqualTo(303);
        assertThat(open("/employers/" + branch).select(button)).isEmpty();
    }

    @Test
    void listsBranchesWithTheirUnionsAndSistersInBothLanguages() throws Exception {
        var head = given.employer(name, HERE);
        var stations = employers.registerAll(
                new Scope.Job(Scope.Purpose.DEMO),
                IntStream.rangeClosed(1, 60)
                        .mapToObj(number -> new NewEmployer(
                                HERE,
                                name + "第" + number + "配送站",
                                null,
                                null,
                                "",
                                "",
                                number,
                                null,
                                number > 2 ? null : LocalDate.of(2016, 1, 4),
                                null,
                                null,
                                null,
                                head))
                        .toList(),
                "");

        var page = open("/employers/" + head);
        var section = page.select("section:has(h2:containsOwn(分支机构和站点))");
        assertThat(section.text()).contains("60 家里 2 家已建会", "全部 60 家");
        assertThat(section.select("tbody tr").eachText())
                .hasSize(8)
                .anyMatch(row -> row.contains("第1配送站") && row.contains("南法信地区") && row.endsWith("1 已建会"))
                .anyMatch(row -> row.contains("第3配送站") && row.endsWith("3 未建会"));
        var first = open("/employers/" + head + "/branches");
        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(open(first.select("a[rel=next]").attr("href")).select("tbody tr"))
                .hasSize(10);
        assertThat(open("/employers/" + stations.getFirst())
                        .select("section:has(h2:containsOwn(同一总部的单位))")
                        .text())
                .contains("59 家里 1 家已建会", "全部 60 家");
        assertThat(open(get("/employers/" + head + "?lang=en"), "street-nanfaxin")
                        .text())
                .contains("Branches and stations", "2 of 60 have a union", "All 60");
        assertThat(open(get("/employers/" + stations.getFirst() + "/branches?lang=en"), "city-auditor")
                        .text())
                .contains("No branches or stations are registered yet.");
    }

    private Document open(String address) throws Exception {
        return open(get(address), "street-nanfaxin");
    }

    private Document open(MockHttpServletRequestBuilder request, String username) throws Exception {
        var response =
                mvc.perform(request.with(People.as(username))).andReturn().getResponse();
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(People.as("street-nanfaxin")).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
