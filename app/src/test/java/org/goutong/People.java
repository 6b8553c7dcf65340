package org.goutong;

import java.time.LocalDate;
import java.util.List;
import org.goutong.orgs.Colleagues;
import org.goutong.orgs.NewColleague;
import org.goutong.orgs.NewOrganisation;
import org.goutong.orgs.Organisation.Kind;
import org.goutong.orgs.Organisations;
import org.goutong.orgs.Role;
import org.goutong.orgs.Scope;
import org.goutong.orgs.Staff;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * The people of every test, always the same: {@code city-auditor} (11), {@code district-shunyi} (110113),
 * {@code street-nanfaxin} (110113008), the neighbour {@code street-renhe} (110113003), and {@code admin} (11).
 */
@TestConfiguration(proxyBeanMethods = false)
@Order
public class People implements ApplicationRunner {

    /** The password of all of them. */
    public static final String PASSWORD = "lobby noon 326 forms";

    private static final Scope JOB = new Scope.Job(Scope.Purpose.COMMAND_LINE);

    private final Organisations organisations;
    private final Colleagues colleagues;

    People(Organisations organisations, Colleagues colleagues) {
        this.organisations = organisations;
        this.colleagues = colleagues;
    }

    /** Signs a request in as one of them, for example {@code get("/meetings").with(People.as("street-nanfaxin"))}. */
    public static RequestPostProcessor as(String username) {
        return request -> {
            var accounts = WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext())
                    .getBean(UserDetailsService.class);
            return SecurityMockMvcRequestPostProcessors.user(accounts.loadUserByUsername(username))
                    .postProcessRequest(request);
        };
    }

    /** One of them at their posting, for calls to a front door. */
    public Staff staff(String username) {
        return colleagues.find(JOB, username).orElseThrow();
    }

    /** Enters the units and the people, unless another test has. */
    @Override
    public void run(ApplicationArguments arguments) {
        organisations.enter(
                JOB,
                List.of(
                        unit("11", null, Kind.CITY, "北京市", "北京市总工会"),
                        unit("110113", "11", Kind.DISTRICT, "顺义区", "顺义区总工会"),
                        unit("110113008", "110113", Kind.TOWNSHIP, "南法信地区", "南法信地区总工会"),
                        unit("110113003", "110113", Kind.TOWNSHIP, "仁和地区", "仁和地区总工会")));
        appoint("city-auditor", "温令仪", "11", Role.AUDITOR);
        appoint("district-shunyi", "沈岚", "110113", Role.DISTRICT_ORGANISER);
        appoint("street-nanfaxin", "何川", "110113008", Role.STREET_ORGANISER);
        appoint("street-renhe", "杜予安", "110113003", Role.STREET_ORGANISER);
        appoint("admin", "卢知远", "11", Role.ADMINISTRATOR);
    }

    private void appoint(String username, String name, String orgCode, Role role) {
        colleagues.appoint(JOB, new NewColleague(username, name, orgCode, role, LocalDate.of(2016, 1, 1), PASSWORD));
    }

    private static NewOrganisation unit(String code, String parent, Kind kind, String name, String unionName) {
        return new NewOrganisation(code, parent, kind, name, null, unionName);
    }
}
