package org.bihuan.penalty;

/** How a document is served (送达方式; 民事诉讼法 arts. 88-95, 行政处罚法 art. 61). */
enum ServiceWay {

    IN_PERSON("直接送达"), LEFT("留置送达"), POST("邮寄送达"), ELECTRONIC("电子送达"), ANNOUNCEMENT("公告送达");

    private final String label;

    ServiceWay(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
