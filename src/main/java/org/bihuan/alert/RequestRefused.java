package org.bihuan.alert;

import java.util.List;
import java.util.stream.Collectors;
import org.bihuan.access.Problem;
import org.springframework.http.HttpStatus;

/** A request of which nothing was taken. The message is Chinese; each error points into the body. */
final class RequestRefused extends Problem {

    private static final String TITLE = "请求未能接收";

    /** @param status a 4xx status of HTTP */
    RequestRefused(int status, String pointer, String message) {
        this(status, List.of(new ItemError(pointer, message)));
    }

    RequestRefused(int status, List<ItemError> errors) {
        super(HttpStatus.valueOf(status), TITLE, errors.stream().map(ItemError::message).collect(Collectors.joining("；")),
                errors.stream().map(e -> new Complaint(e.pointer(), e.message())).toList());
    }
}
