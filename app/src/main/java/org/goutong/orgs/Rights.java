package org.goutong.orgs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Objects;
import org.goutong.web.Forbidden;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Checks the right that an endpoint asks for, and hands it the person. An endpoint that asks for none answers nobody. */
@Configuration(proxyBeanMethods = false)
class Rights implements WebMvcConfigurer, HandlerInterceptor, HandlerMethodArgumentResolver {

    private final CurrentStaff current;

    Rights(CurrentStaff current) {
        this.current = current;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getRequestURI().equals("/")
                && current.find() instanceof Staff person
                && !person.role().home().equals("/")) {
            response.sendRedirect(person.role().home());
            return false;
        }
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getPackageName().startsWith("org.goutong")
                || ErrorController.class.isAssignableFrom(method.getBeanType())) {
            return true;
        }
        if (find(method, OpenToAll.class) != null) {
            return true;
        }
        var needed = find(method, Needs.class);
        var person = current.find();
        if (person == null && current.isSignedIn()) {
            throw new NoPosting();
        }
        if (needed == null || person == null || !person.may(needed.value())) {
            throw new Forbidden();
        }
        return true;
    }

    static <A extends Annotation> @Nullable A find(HandlerMethod method, Class<A> type) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Staff.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        return Objects.requireNonNull(current.find(), "the interceptor has let nobody pass without an account");
    }
}
