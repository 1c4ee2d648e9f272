package org.bihuan.access;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that cannot be done, said in Chinese; {@code /api} answers it as {@code application/problem+json}. */
public class Problem extends RuntimeException {

    /**
     * One complaint.
     *
     * @param pointer JSON pointer into the request ({@code /3/kind}); empty for the whole
     * @param message what is wrong and what to do, in Chinese
     */
    public record Complaint(String pointer, String message) {
    }

    private final HttpStatus status;
    private final String title;
    private final List<Complaint> errors;

    public Problem(HttpStatus status, String title, String detail, List<Complaint> errors) {
        super(detail);
        this.status = status;
        this.title = title;
        this.errors = List.copyOf(errors);
    }

    /** Bad input: 400 with a complaint for each wrong part. */
    public static Problem invalid(List<Complaint> errors) {
        return new Problem(HttpStatus.BAD_REQUEST, "请求内容有误", errors.size() == 1 ? errors.get(0).message()
                : "有 " + errors.size() + " 处需要改正", errors);
    }

    public static Problem invalid(String pointer, String message) {
        return invalid(List.of(new Complaint(pointer, message)));
    }

    /** It cannot be done as things stand: 409, with a sentence to act on. */
    public static Problem conflict(String detail) {
        return new Problem(HttpStatus.CONFLICT, "与现状冲突", detail, List.of());
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    public List<Complaint> errors() {
        return errors;
    }
}
