package org.bihuan.blacklist;

/** Whom an entry is about: an operator or somebody who works for one. Each has a procedure of its own, with its own notice. */
enum Subject {

    FIRM("运维单位"), PERSON("责任人员");

    private final String label;

    Subject(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
