package org.goutong.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Renders a {@link View} by the template that has its name. */
@Configuration(proxyBeanMethods = false)
public class Views implements WebMvcConfigurer, HandlerMethodReturnValueHandler {

    private static final String ROOT = "org.goutong.";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.goutong");

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(this);
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return View.class.isAssignableFrom(type.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object view, MethodParameter type, ModelAndViewContainer container, NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        var response = request.getNativeResponse(HttpServletResponse.class);
        if (view == null || response == null) {
            throw new IllegalStateException("a handler returned no view: " + type);
        }
        write((View) view, response);
    }

    /** Writes a view as the body of a response whose status is already set. */
    void write(View view, HttpServletResponse response) throws IOException {
        var out = new Utf8ByteOutput();
        engine.render(template(view.getClass()), view, out);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(out.getContentLength());
        out.writeTo(response.getOutputStream());
    }

    /** A view as a piece of another template. */
    public Content content(View view) {
        return out -> engine.render(template(view.getClass()), view, out);
    }

    /** The template of a view, for example {@code employers/EmployerPage.jte}. */
    public static String template(Class<?> view) {
        return view.getPackageName().substring(ROOT.length()).replace('.', '/') + '/' + view.getSimpleName() + ".jte";
    }
}
