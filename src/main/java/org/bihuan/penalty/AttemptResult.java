package org.bihuan.penalty;

/** What an attempt to serve a document came to. */
enum AttemptResult {

    SERVED("已送达"), FAILED("没有送到"), POSTED("已寄出"), ANNOUNCED("已公告");

    private final String label;

    AttemptResult(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
