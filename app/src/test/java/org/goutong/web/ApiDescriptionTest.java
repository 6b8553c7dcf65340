package org.goutong.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.goutong.GoutongTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@GoutongTest
class ApiDescriptionTest {

    @Autowired
    MockMvc web;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void listsEveryPathOfTheApiUnderNoNameOfARequest() throws Exception {
        var described = web.perform(get("/v3/api-docs").header("Host", "other.example"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var served = new TreeSet<String>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(served::add));

        assertThat(JsonPath.<Map<String, Object>>read(described, "$.paths").keySet())
                .hasSizeGreaterThan(5)
                .containsExactlyInAnyOrderElementsOf(served);
        assertThat(JsonPath.<List<String>>read(described, "$.servers[*].url")).containsExactly("/");
        assertThat(JsonPath.<String>read(described, "$.components.securitySchemes.bearer.scheme"))
                .isEqualTo("bearer");
    }
}
