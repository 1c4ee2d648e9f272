package org.bihuan.alert;

import java.util.List;
import java.util.stream.Collectors;

/** A request of which nothing was taken. The message is Chinese; each error points into the body. */
final class RequestRefused extends RuntimeException {

    private final int status;
    private final List<ItemError> errors;

    /** @param status a 4xx status of HTTP */
    RequestRefused(int status, String pointer, String message) {
        this(status, List.of(new ItemError(pointer, message)));
    }

    RequestRefused(int status, List<ItemError> errors) {
        super(errors.stream().map(ItemError::message).collect(Collectors.joining("；")));
        this.status = status;
        this.errors = List.copyOf(errors);
    }

    int status() {
        return status;
    }

    List<ItemError> errors() {
        return errors;
    }
}
