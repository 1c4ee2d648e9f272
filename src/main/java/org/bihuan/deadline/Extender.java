package org.bihuan.deadline;

/** Who may extend a limit. */
public enum Extender {

    HEAD("本机关负责人"), COLLECTIVE("负责人集体讨论");

    private final String label;

    Extender(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
