package org.bihuan.engine;

/** The engine group of an enterprise's own staff. */
public final class EnterpriseGroup {

    static final String PREFIX = "enterprise-";

    private EnterpriseGroup() {
    }

    /** Group id for a unified social credit code. */
    public static String of(String uscc) {
        return PREFIX + uscc;
    }
}
