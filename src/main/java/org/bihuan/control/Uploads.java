package org.bihuan.control;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.bihuan.access.CsvFile;
import org.bihuan.access.CurrentUser;
import org.bihuan.access.Problem;
import org.bihuan.access.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.util.WebUtils;

/** What the doors of this room have in common: who may, which file, which moment. */
@Component
class Uploads {

    private static final String FILE = "file";
    private static final int LONGEST_NAME = 200;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    private final CurrentUser user;

    Uploads(CurrentUser user) {
        this.user = user;
    }

    /** @throws AccessDeniedException unless the user has one of the roles */
    String require(String sentence, Role... roles) {
        if (may(roles)) {
            return user.person().userId();
        }
        throw new AccessDeniedException(sentence);
    }

    /** Whether the user may do what needs one of these roles. */
    boolean may(Role... roles) {
        return Arrays.stream(roles).anyMatch(user.person()::has);
    }

    /** The body, or the part {@code file}. At most one byte more than allowed is ever read. */
    static byte[] file(HttpServletRequest request) throws IOException, ServletException {
        MultipartHttpServletRequest parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (parts != null && parts.getFile(FILE) == null) {
            throw new MissingServletRequestPartException(FILE);
        }
        try (InputStream in = parts == null ? request.getInputStream() : parts.getFile(FILE).getInputStream()) {
            return in.readNBytes(CsvFile.MAX_BYTES + 1);
        }
    }

    static String name(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw Problem.invalid("/name", "名称应为 1 至 " + LONGEST_NAME + " 个字，且不能含有控制字符");
        }
        return name.strip();
    }

    /** A moment of a query, RFC 3339 with offset; null where it is not given. */
    static Instant moment(String text, String pointer) {
        if (text == null) {
            return null;
        }
        try {
            // A plus sign in an address is read as a blank.
            OffsetDateTime moment = OffsetDateTime.parse(text.replace(' ', '+'));
            if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
                throw Problem.invalid(pointer, "应在 " + FIRST_YEAR + " 年与 " + LAST_YEAR + " 年之间");
            }
            return moment.toInstant();
        } catch (DateTimeParseException e) {
            throw Problem.invalid(pointer, "应为带时区的时间，例如 2021-10-07T18:00:00+08:00");
        }
    }
}
