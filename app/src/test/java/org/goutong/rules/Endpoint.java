package org.goutong.rules;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goutong.orgs.Needs;
import org.goutong.orgs.OpenToAll;
import org.goutong.orgs.Right;
import org.goutong.orgs.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * One address that answers.
 *
 * @param pattern for example {@code /meetings/{meetingId}/report}
 */
record Endpoint(HttpMethod method, String pattern, HandlerMethod handler) {

    private static final Pattern VARIABLE = Pattern.compile("([^/{}]+)/(\\{[^}]+})");

    /** A parameter or a field of a form; {@code required} when the address is not understood without it. */
    record Field(String name, Class<?> type, boolean required) {

        /** Whether its type says that it names something. */
        boolean isIdentifier() {
            return type == UUID.class;
        }
    }

    static List<Endpoint> of(RequestMappingInfo mapping, HandlerMethod handler) {
        var methods = mapping.getMethodsCondition().getMethods();
        var found = new ArrayList<Endpoint>();
        for (var pattern : mapping.getPatternValues()) {
            if (methods.isEmpty()) {
                found.add(new Endpoint(HttpMethod.GET, pattern, handler));
            }
            methods.forEach(method -> found.add(new Endpoint(method.asHttpMethod(), pattern, handler)));
        }
        return found;
    }

    @Nullable
    Right needs() {
        var needed = find(Needs.class);
        return needed == null ? null : needed.value();
    }

    boolean isOpen() {
        return find(OpenToAll.class) != null;
    }

    boolean isApi() {
        return pattern.startsWith("/api/");
    }

    private <A extends java.lang.annotation.Annotation> @Nullable A find(Class<A> type) {
        var own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), type);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), type);
    }

    /** Its variables with the segment before them, for example {@code meetings/{meetingId}}. */
    List<String> variables() {
        var names = new ArrayList<String>();
        for (Matcher variable = VARIABLE.matcher(pattern); variable.find(); ) {
            names.add(variable.group(1) + "/" + variable.group(2));
        }
        return names;
    }

    /** The address with the values of the samples; fails for a variable that nobody has entered. */
    String path(Samples samples) {
        var path = pattern;
        for (var variable : variables()) {
            var value = samples.path(variable);
            if (value == null) {
                throw new AssertionError("%s: enter in Samples what %s names".formatted(this, variable));
            }
            path = path.replace(variable, variable.substring(0, variable.indexOf('/') + 1) + value);
        }
        if (path.contains("{")) {
            throw new AssertionError("%s: a variable without a segment before it".formatted(this));
        }
        return path;
    }

    /** Parameters and form fields by name. */
    Collection<Field> fields() {
        Map<String, Field> fields = new TreeMap<>();
        for (var parameter : handler.getMethodParameters()) {
            read(parameter, fields);
        }
        return fields.values();
    }

    private static void read(MethodParameter parameter, Map<String, Field> fields) {
        if (parameter.hasParameterAnnotation(PathVariable.class)
                || parameter.hasParameterAnnotation(RequestBody.class)) {
            return;
        }
        var asked = parameter.getParameterAnnotation(RequestParam.class);
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        if (asked != null) {
            var name = asked.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : asked.name();
            var required = asked.required()
                    && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                    && !parameter.isOptional();
            fields.put(name, new Field(name, element(parameter.getParameterType(), parameter), required));
        } else if (parameter.getParameterType().isRecord()
                && parameter.getParameterType().getPackageName().startsWith("org.goutong")
                && parameter.getParameterType() != Staff.class) {
            for (RecordComponent component : parameter.getParameterType().getRecordComponents()) {
                fields.put(component.getName(), new Field(component.getName(), element(component), false));
            }
        }
    }

    private static Class<?> element(Class<?> type, MethodParameter parameter) {
        return Collection.class.isAssignableFrom(type) ? parameter.nested().getNestedParameterType() : type;
    }

    private static Class<?> element(RecordComponent component) {
        var many = Collection.class.isAssignableFrom(component.getType())
                && component.getGenericType().getTypeName().contains(UUID.class.getName());
        return many ? UUID.class : component.getType();
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
