package org.bihuan.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * JSON is read into memory as a whole, so a body that is too large is refused before it is read: by the length it announces,
 * or, where it announces none, as soon as it turns out to be longer. It stands behind the login.
 */
@Component
class BodyLimit extends OncePerRequestFilter {

    private static final int MOST = 16 * 1024 * 1024;
    /** Thousands of alerts come at once; their reader has a larger limit of its own. */
    private static final String ALERTS = "/api/alerts";

    private final ProblemWriter problems;

    BodyLimit(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.toLowerCase(Locale.ROOT).contains("json") || ALERTS.equals(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        byte[] body = null;
        if (request.getContentLengthLong() < 0) {
            body = request.getInputStream().readNBytes(MOST + 1);
        }
        if (request.getContentLengthLong() > MOST || body != null && body.length > MOST) {
            problems.write(response, HttpStatus.PAYLOAD_TOO_LARGE, "内容太大", "正文不能超过 " + MOST / 1024 / 1024 + " MB，未接收任何内容");
            return;
        }
        chain.doFilter(body == null ? request : new Read(request, body), response);
    }

    /** A request whose body has been read. */
    private static final class Read extends HttpServletRequestWrapper {

        private final ServletInputStream body;

        private Read(HttpServletRequest request, byte[] bytes) {
            super(request);
            ByteArrayInputStream in = new ByteArrayInputStream(bytes);
            body = new ServletInputStream() {

                @Override
                public int read() {
                    return in.read();
                }

                @Override
                public int read(byte[] into, int from, int length) {
                    return in.read(into, from, length);
                }

                @Override
                public boolean isFinished() {
                    return in.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Override
        public ServletInputStream getInputStream() {
            return body;
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        }
    }
}
