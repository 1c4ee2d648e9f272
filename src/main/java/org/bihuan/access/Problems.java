package org.bihuan.access;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What goes wrong under {@code /api}, answered in Chinese as {@code application/problem+json} (RFC 9457). */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem e) {
        return answer(e.status(), e.title(), e.getMessage(), e.errors());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NoSuchElementException e) {
        return answer(HttpStatus.NOT_FOUND, "没有找到", chinese(e.getMessage(), "没有找到所要的内容"), List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noRight(AccessDeniedException e) {
        return answer(HttpStatus.FORBIDDEN, "没有权限", chinese(e.getMessage(), "您没有进行这项操作的权限"), List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badArgument(IllegalArgumentException e) {
        if (e.getMessage() == null || !CHINESE.matcher(e.getMessage()).find()) {
            // Not said to the caller by one of the rooms, so it is a defect of ours.
            return unexpected(e);
        }
        return answer(HttpStatus.BAD_REQUEST, "请求内容有误", e.getMessage(), List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> changedMeanwhile(OptimisticLockingFailureException e) {
        return answer(HttpStatus.CONFLICT, "与现状冲突", "内容刚刚被别人改过，请刷新后重试", List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e) {
        return answer(HttpStatus.BAD_REQUEST, "请求内容无法读取", "请求内容无法读取，请按提示改正", List.of(unreadablePart(e.getCause())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongParameter(MethodArgumentTypeMismatchException e) {
        return answer(HttpStatus.BAD_REQUEST, "请求参数有误", "参数 " + e.getName() + " 的值不正确",
                List.of(new Problem.Complaint("/" + e.getName(), wrongType(e.getRequiredType()))));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException e) {
        return answer(HttpStatus.PAYLOAD_TOO_LARGE, "文件太大", "一个文件最大 500 MB", List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> brokenUpload(MultipartException e) {
        return answer(HttpStatus.BAD_REQUEST, "上传内容无法读取", "请用 multipart/form-data 上传文件", List.of());
    }

    /** A body sent as a web form is read as parameters, and the firewall takes none with such names. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> forbiddenCharacters(RequestRejectedException e) {
        return answer(HttpStatus.BAD_REQUEST, "请求参数有误", "请求参数中有不允许的字符", List.of(new Problem.Complaint("",
                "请求参数中有不允许的字符；内容请以 application/json 提交")));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unsupported(HttpMediaTypeNotSupportedException e) {
        String wanted = e.getSupportedMediaTypes().stream().map(MediaType::toString).collect(Collectors.joining("、"));
        return answer(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "不支持这种内容类型",
                wanted.isEmpty() ? "不支持这种内容类型" : "这里接受的内容类型是 " + wanted, List.of());
    }

    /** Everything else: Spring's own refusals keep their status, the rest is our defect and says nothing of the inside. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception e) {
        if (e instanceof MissingServletRequestParameterException missing) {
            return missing(missing.getParameterName());
        }
        if (e instanceof MissingServletRequestPartException missing) {
            return missing(missing.getRequestPartName());
        }
        if (e instanceof MissingRequestValueException) {
            return answer(HttpStatus.BAD_REQUEST, "请求参数有误", "缺少必需的参数", List.of());
        }
        if (e instanceof ErrorResponse refusal) {
            HttpStatusCode status = refusal.getStatusCode();
            return ResponseEntity.status(status).headers(refusal.getHeaders()).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(body(status, title(status.value()), title(status.value()), List.of()));
        }
        return unexpected(e);
    }

    private static ResponseEntity<ProblemDetail> missing(String name) {
        return answer(HttpStatus.BAD_REQUEST, "请求参数有误", "缺少参数 " + name, List.of(new Problem.Complaint("/" + name, "必须提供")));
    }

    private static ResponseEntity<ProblemDetail> unexpected(Exception e) {
        LOG.error("Unexpected", e);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "系统内部错误", "系统内部错误，请稍后再试；若仍出现，请告知系统管理员", List.of());
    }

    /** Where and why JSON could not be read, without a word about our classes. */
    static Problem.Complaint unreadablePart(Throwable cause) {
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return new Problem.Complaint(pointer(unknown), "没有这个字段：" + Complaints.repeated(unknown.getPropertyName()));
        }
        if (cause instanceof InvalidNullException absent) {
            return new Problem.Complaint(pointer(absent), "不能为空");
        }
        if (cause instanceof InvalidFormatException wrong) {
            return new Problem.Complaint(pointer(wrong), wrongType(wrong.getTargetType()));
        }
        if (cause instanceof MismatchedInputException wrong && !wrong.getPath().isEmpty()) {
            return new Problem.Complaint(pointer(wrong), wrongType(wrong.getTargetType()));
        }
        if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            Throwable reason = mapping.getCause();
            if (reason instanceof JsonParseException broken) {
                return unreadablePart(broken);   // it breaks off or goes wrong inside this part
            }
            return new Problem.Complaint(pointer(mapping), chinese(reason == null ? null : reason.getMessage(), "内容不正确"));
        }
        if (cause instanceof JacksonException json && json.getLocation() != null && !(json instanceof MismatchedInputException)) {
            return new Problem.Complaint("", "不是正确的 JSON：第 " + json.getLocation().getLineNr() + " 行第 "
                    + json.getLocation().getColumnNr() + " 列附近");
        }
        return new Problem.Complaint("", "缺少请求内容，或者内容不是所要的 JSON");
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream().map(part -> "/" + (part.getFieldName() == null ? String.valueOf(part.getIndex())
                : Complaints.repeated(part.getFieldName()).replace("~", "~0").replace("/", "~1"))).collect(Collectors.joining());
    }

    private static String wrongType(Class<?> type) {
        if (type == null) {
            return "值不正确";
        }
        if (type.isEnum()) {
            return "只能是 " + Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining("、"));
        }
        return switch (type.getSimpleName()) {
            case "Integer", "int", "Long", "long", "Short", "short", "BigInteger" -> "应为整数";
            case "BigDecimal", "Double", "double", "Float", "float" -> "应为数字";
            case "Boolean", "boolean" -> "应为 true 或 false";
            case "LocalDate" -> "应为日期，例如 2026-11-23";
            case "Instant", "OffsetDateTime", "ZonedDateTime" -> "应为带时区的时间，例如 2026-11-23T14:30:00+08:00";
            case "String" -> "应为文字";
            case "List", "ArrayList", "Set", "Collection" -> "应为列表";
            default -> "值不正确";
        };
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "请求内容有误";
            case 404 -> "没有找到";
            case 405 -> "不支持这种请求方法";
            case 406 -> "无法给出所要的内容类型";
            case 413 -> "内容太大";
            case 415 -> "不支持这种内容类型";
            case 503 -> "暂时无法处理，请稍后再试";
            default -> status < 500 ? "请求无法处理" : "系统内部错误";
        };
    }

    private static String chinese(String message, String otherwise) {
        return message != null && CHINESE.matcher(message).find() ? message : otherwise;
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, String title, String detail, List<Problem.Complaint> errors) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(body(status, title, detail, errors));
    }

    private static ProblemDetail body(HttpStatusCode status, String title, String detail, List<Problem.Complaint> errors) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setTitle(title);
        body.setProperty("errors", errors);
        return body;
    }
}
