package org.goutong.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Chinese unless somebody chose English: workers in the address, organisers in a cookie. */
@Configuration(proxyBeanMethods = false)
class Language {

    @Bean
    LocaleResolver localeResolver() {
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                var asked = request.getParameter("lang");
                if (asked == null && WebUtils.getCookie(request, "lang") instanceof Cookie cookie) {
                    asked = cookie.getValue();
                }
                return "en".equals(asked) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
            }

            @Override
            public void setLocale(
                    HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                throw new UnsupportedOperationException("the language is chosen by the address or a cookie");
            }
        };
    }
}
