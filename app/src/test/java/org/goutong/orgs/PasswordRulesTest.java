package org.goutong.orgs;

import static org.assertj.core.api.Assertions.assertThat;

import org.goutong.web.FieldProblem;
import org.goutong.web.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({
        "elevenchars, orgs.password.short",
        "鹭飞过水面看见, orgs.password.short",
        "aaaaaaaaaaaaaa, orgs.password.monotonous",
        "abababababab, orgs.password.monotonous",
        "123456789012, orgs.password.monotonous",
        "098765432109, orgs.password.monotonous",
        "abcdefghijklm, orgs.password.monotonous",
        "qwertyuiopas, orgs.password.monotonous",
        "he.chuan is at the stall, orgs.password.names-you",
        "He.Chuan is at the stall, orgs.password.names-you",
        "何川在南法信的摊位上看着你们, orgs.password.names-you",
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef012345678, orgs.password.long",
        "鹭飞过水面看见一只鹤站在雪里不动也不走就这样过了一夜天亮, orgs.password.long"
    })
    void refuses(String password, String key) {
        assertThat(problems(password, password)).extracting(FieldProblem::key).containsExactly(key);
    }

    @ParameterizedTest
    @CsvSource({"seven herons over water", "鹭飞过水面看见一只鹤在雪里", "Tr0ub4dor-and-3"})
    void accepts(String password) {
        assertThat(problems(password, password)).isEmpty();
    }

    @Test
    void wantsTheSameTwice() {
        assertThat(problems("seven herons over water", "seven herons over Water"))
                .extracting(FieldProblem::field, FieldProblem::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("again", "orgs.password.differs"));
    }

    private static java.util.List<FieldProblem> problems(String password, String again) {
        var problems = Problems.none();
        PasswordRules.check(problems, password, again, "he.chuan", "何川");
        return problems.list();
    }
}
