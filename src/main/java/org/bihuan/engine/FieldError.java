package org.bihuan.engine;

/**
 * One complaint about one field.
 *
 * @param pointer the field's key, as a JSON pointer ({@code /arrivedAt})
 * @param label   the field's Chinese label as the officer reads it; may be empty
 * @param message what is wrong and what to do, in Chinese
 */
public record FieldError(String pointer, String label, String message) {

    @Override
    public String toString() {
        return label.isEmpty() ? message : "〔" + label + "〕" + message;
    }
}
