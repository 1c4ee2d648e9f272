package org.bihuan.inspection;

/** Who of the party was there. */
enum PartyRole {

    LEGAL_REPRESENTATIVE("法定代表人"), SITE_MANAGER("现场负责人"), EMPLOYEE("其他员工"), NOBODY("无人在场");

    private final String label;

    PartyRole(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
