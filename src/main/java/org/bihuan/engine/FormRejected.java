package org.bihuan.engine;

import java.util.List;
import java.util.stream.Collectors;

/** A form was filled in wrongly; nothing of it was kept. The message is Chinese and names every field. */
public class FormRejected extends RuntimeException {

    private final List<FieldError> errors;

    public FormRejected(List<FieldError> errors) {
        super(errors.stream().map(FieldError::toString).collect(Collectors.joining("\n")));
        this.errors = List.copyOf(errors);
    }

    /** A complaint that belongs to no single field. */
    public FormRejected(String message) {
        this(List.of(new FieldError("", "", message)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
