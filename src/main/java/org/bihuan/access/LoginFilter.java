package org.bihuan.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who calls: HTTP Basic with an engine user, or the session of the web applications. Groups and branches are read at each
 * request, so that a right taken away is gone at once. For the time of the request the engine acts for the user.
 *
 * <p>A changing request that relies on the session must carry the web applications' token; one with Basic must not come
 * from another site, because a browser may have remembered the password.
 */
class LoginFilter extends OncePerRequestFilter {

    private static final String BASIC = "Basic ";
    private static final String CSRF_HEADER = "X-XSRF-TOKEN";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final Accounts accounts;
    private final ProblemWriter problems;

    LoginFilter(Accounts accounts, ProblemWriter problems) {
        this.accounts = accounts;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> user;
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean changing = !READING.contains(request.getMethod());
        if (header != null && header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            if (changing && fromAnotherSite(request)) {
                problems.write(response, HttpStatus.FORBIDDEN, "没有权限", "不接受来自其他网站的请求");
                return;
            }
            user = byPassword(header.substring(BASIC.length()).strip());
            if (user.isEmpty()) {
                Doors.demandLogin(problems, request, response, "用户名或密码不正确，或者账号已被锁定");
                return;
            }
        } else {
            HttpSession session = request.getSession(false);
            user = session == null ? Optional.empty() : accounts.userOf(session);
            if (user.isPresent() && changing && !carriesToken(request, session)) {
                problems.write(response, HttpStatus.FORBIDDEN, "没有权限", "页面已过期，请刷新页面后重试");
                return;
            }
        }
        Optional<Accounts.Login> login = user.flatMap(accounts::login);
        if (login.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(login.get().userId(), null,
                login.get().groups().stream().map(group -> new SimpleGrantedAuthority("ROLE_" + group)).toList()));
        SecurityContextHolder.setContext(context);
        accounts.actAs(login.get());
        try {
            chain.doFilter(request, response);
        } finally {
            accounts.stopActing();
            SecurityContextHolder.clearContext();
        }
    }

    private Optional<String> byPassword(String credentials) {
        String decoded;
        try {
            decoded = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int colon = decoded.indexOf(':');
        if (colon < 1 || !accounts.passwordMatches(decoded.substring(0, colon), decoded.substring(colon + 1))) {
            return Optional.empty();
        }
        return Optional.of(decoded.substring(0, colon));
    }

    private boolean carriesToken(HttpServletRequest request, HttpSession session) {
        String sent = request.getHeader(CSRF_HEADER);
        return sent != null && accounts.csrfTokenOf(session)
                .map(token -> MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8)))
                .orElse(false);
    }

    /** A browser says where a request comes from; other clients say nothing and send the password on purpose. */
    static boolean fromAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !List.of("same-origin", "none").contains(site);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return false;
        }
        try {
            String authority = URI.create(origin).getAuthority();
            return authority == null || !authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
