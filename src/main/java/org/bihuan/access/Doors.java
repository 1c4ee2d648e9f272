package org.bihuan.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * The doors of the house. The web applications under {@code /camunda} keep the engine's own login, filters and policies;
 * everything else stands behind this chain, and what is not opened here needs a login. What the engine counts stands behind it
 * wherever it is asked for: neither of its interfaces asks for a right to the work that is counted.
 */
@Configuration
@EnableMethodSecurity
class Doors {

    private static final String POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    /** The API's page draws itself with inline styles and images. */
    private static final String POLICY_OF_API_PAGE = POLICY + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

    private static final String ENGINE = "^/(engine-rest|camunda/api)/(.*/)?";
    private static final Pattern METRICS = Pattern.compile(ENGINE + "metrics(/.*)?$");
    private static final Pattern STATISTICS = Pattern.compile(ENGINE + "(incident-)?statistics(-count)?(/.*)?$");

    @Bean
    SecurityFilterChain doorsOfTheHouse(HttpSecurity http, Accounts accounts, ProblemWriter problems) throws Exception {
        http.securityMatcher(new OrRequestMatcher(Doors::readsMetrics, Doors::readsStatistics, new NegatedRequestMatcher(new OrRequestMatcher(
                AntPathRequestMatcher.antMatcher("/camunda"), AntPathRequestMatcher.antMatcher("/camunda/**")))));
        http.csrf(AbstractHttpConfigurer::disable);   // LoginFilter demands the web applications' own token
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.requestCache(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.addFilterBefore(new LoginFilter(accounts, problems), AuthorizationFilter.class);
        http.authorizeHttpRequests(doors -> doors
                // What a permitted request goes on to inside the server.
                .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                .requestMatchers("/", "/favicon.ico", "/actuator/health").permitAll()
                .requestMatchers("/h2-console", "/h2-console/**").permitAll()   // there is none: 404
                .requestMatchers("/actuator", "/actuator/**").hasRole(Role.SYSTEM_ADMIN.group())
                .requestMatchers(Doors::readsMetrics).hasAnyRole(groups(Role.SUPERVISOR, Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN))
                // Process designers belong to no branch: Cockpit shows them the models, and of work none.
                .requestMatchers(Doors::readsStatistics)
                .hasAnyRole(groups(Role.SUPERVISOR, Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN, Role.PROCESS_DESIGNER))
                .requestMatchers("/engine-rest/telemetry/**", "/engine-rest/engine/*/telemetry/**").hasRole(Role.SYSTEM_ADMIN.group())
                .requestMatchers("/api/people", "/api/people/**").hasRole(Role.SECURITY_ADMIN.group())
                .anyRequest().authenticated());
        http.exceptionHandling(refusals -> refusals
                .authenticationEntryPoint((request, response, e) -> demandLogin(problems, request, response, "请先登录"))
                .accessDeniedHandler((request, response, e) ->
                        problems.write(response, HttpStatus.FORBIDDEN, "没有权限", "您没有进行这项操作的权限")));
        http.headers(headers -> headers
                .frameOptions(frame -> frame.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(hsts -> hsts.disable())   // set by the reverse proxy that terminates TLS
                .addHeaderWriter((request, response) -> response.setHeader("Content-Security-Policy",
                        request.getRequestURI().contains("/swagger-ui") ? POLICY_OF_API_PAGE : POLICY)));
        return http.build();
    }

    private static boolean readsMetrics(HttpServletRequest request) {
        return METRICS.matcher(path(request)).matches();
    }

    private static boolean readsStatistics(HttpServletRequest request) {
        return STATISTICS.matcher(path(request)).matches();
    }

    /** As the servlets see it, decoded. */
    private static String path(HttpServletRequest request) {
        return request.getPathInfo() == null ? request.getServletPath() : request.getServletPath() + request.getPathInfo();
    }

    private static String[] groups(Role... roles) {
        return Arrays.stream(roles).map(Role::group).toArray(String[]::new);
    }

    /** There is no second store of users; this keeps Spring from inventing one with a generated password. */
    @Bean
    UserDetailsService noOtherUsers() {
        return userId -> {
            throw new UsernameNotFoundException(userId);
        };
    }

    /** 401. The browser's own password window appears only for a page that was opened directly, never over a web application. */
    static void demandLogin(ProblemWriter problems, HttpServletRequest request, HttpServletResponse response, String detail)
            throws IOException {
        String mode = request.getHeader("Sec-Fetch-Mode");
        if (request.getHeader("X-Requested-With") == null && (mode == null || mode.equals("navigate"))) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"bihuan\", charset=\"UTF-8\"");
        }
        problems.write(response, HttpStatus.UNAUTHORIZED, "未登录", detail);
    }
}
