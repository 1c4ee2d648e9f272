package org.bihuan.penalty;

/** For what reason the law has no penalty although the act is proven. */
enum NoPenaltyGround {

    /** 行政处罚法 art. 33: minor, first or without fault. It takes a waiver that a second person has confirmed. */
    WAIVER("轻微违法、初次违法或者没有主观过错，免罚已经复核确认（第三十三条）"),
    /** 行政处罚法 arts 30 and 31. */
    INCAPABLE("不满十四周岁，或者不能辨认、控制自己的行为（第三十条、第三十一条）"),
    /** 行政处罚法 art. 37. */
    LAW_CHANGED("新的规定不再处罚这种行为（第三十七条）");

    private final String label;

    NoPenaltyGround(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
