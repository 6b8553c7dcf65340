package org.goutong.orgs;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.goutong.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who gets in: workers without an account or a session, devices with a bearer token, staff with a password. */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
            + "script-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'; object-src 'none'";

    /** No session, no cookie: a form is protected by the key in it or in its address, and there is nothing to ride on. */
    @Bean
    @Order(1)
    SecurityFilterChain workers(HttpSecurity http) throws Exception {
        return headers(http.securityMatcher(
                                "/j/**",
                                "/j",
                                "/r/**",
                                "/d/**",
                                "/t/**",
                                "/i/**",
                                "/e/**",
                                "/static/**",
                                "/webjars/**",
                                "/favicon.ico")
                        .csrf(csrf -> csrf.disable())
                        .requestCache(cache -> cache.disable())
                        .securityContext(context -> context.disable())
                        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll()))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain devices(HttpSecurity http, AccessTokens tokens) throws Exception {
        return headers(http.securityMatcher("/api/**", "/v3/api-docs/**", "/actuator/**")
                        .csrf(csrf -> csrf.disable())
                        .requestCache(cache -> cache.disable())
                        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                        .addFilterBefore(new BearerToken(tokens), UsernamePasswordAuthenticationFilter.class)
                        .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                (request, response, missing) -> unauthorized(response)))
                        .authorizeHttpRequests(requests -> requests.requestMatchers(
                                        org.springframework.http.HttpMethod.POST, "/api/v1/meetings/*/applications")
                                .permitAll()
                                .requestMatchers("/v3/api-docs/**", "/actuator/health/**", "/actuator/health")
                                .permitAll()
                                .anyRequest()
                                .authenticated()))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain staff(
            HttpSecurity http,
            SignInAttempts attempts,
            SignIns signIns,
            UserDetailsService accounts,
            PasswordEncoder encoder)
            throws Exception {
        var provider = new PatientSignIn(accounts, encoder, attempts, signIns);
        // A manager of its own: behind the usual one stands another that would check the password without a pause.
        return headers(http.authenticationManager(new ProviderManager(provider))
                        .formLogin(form -> form.loginPage("/sign-in")
                                .loginProcessingUrl("/sign-in")
                                .successHandler(welcome(signIns))
                                .failureHandler((request, response, failure) ->
                                        response.sendRedirect("/sign-in?" + Security.state(failure))))
                        .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?bye"))
                        .exceptionHandling(failures ->
                                failures.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in")))
                        .authorizeHttpRequests(requests -> requests.requestMatchers(
                                        "/sign-in", "/demo/sign-in", "/welcome/*", "/error", "/choice")
                                .permitAll()
                                .anyRequest()
                                .authenticated()))
                .build();
    }

    private static AuthenticationSuccessHandler welcome(SignIns signIns) {
        var onward = new SavedRequestAwareAuthenticationSuccessHandler();
        return (request, response, authentication) -> {
            signIns.succeeded((SignedIn) authentication.getPrincipal());
            onward.onAuthenticationSuccess(request, response, authentication);
        };
    }

    private static String state(AuthenticationException failure) {
        return switch (failure) {
            case PatientSignIn.TooMany waiting -> "wait";
            case AuthenticationServiceException broken -> "busy";
            default -> "wrong";
        };
    }

    private static HttpSecurity headers(HttpSecurity http) throws Exception {
        return http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
    }

    private static void unauthorized(HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write("{\"status\":401,\"code\":\"token-missing\",\"detail\":\"" + Words.t("orgs.token.missing")
                        + "\"}");
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService accounts(StaffStore staff) {
        return username -> staff.findAccount(new Scope.Job(Scope.Purpose.SIGN_IN), Username.plain(username))
                .filter(account -> !account.password().isEmpty())
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    /** Behind a proxy only the named one may say who asks; the demo accepts no forwarded header at all. */
    @Bean
    ForwardedHeaders forwardedHeaders(
            @Value("${goutong.mode}") String mode, @Value("${goutong.trusted-proxy}") String proxy) {
        return new ForwardedHeaders("demo".equals(mode), Set.of(proxy.split("\\s*,\\s*")));
    }

    /** Signs a device in by its bearer token. */
    private static final class BearerToken extends OncePerRequestFilter {

        private final AccessTokens tokens;

        private BearerToken(AccessTokens tokens) {
            this.tokens = tokens;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var header = request.getHeader(HttpHeaders.AUTHORIZATION);
            if (header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)) {
                var account = tokens.find(
                        new Scope.Job(Scope.Purpose.SIGN_IN),
                        header.substring(7).strip());
                if (account.isEmpty()) {
                    unauthorized(response);
                    return;
                }
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        account.get(), null, account.get().getAuthorities()));
                SecurityContextHolder.setContext(context);
            }
            chain.doFilter(request, response);
        }
    }
}
