package org.bihuan.penalty;

/** When a document may be served by announcement (民事诉讼法 art. 95). */
enum AnnouncementGround {

    WHEREABOUTS_UNKNOWN("受送达人下落不明"), OTHER_WAYS_FAILED("其他方式无法送达");

    private final String label;

    AnnouncementGround(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
