package org.bihuan.referral;

/** The provisions on which referrals rest, as they are cited. */
final class Laws {

    static final String ORDER = "《行政执法机关移送涉嫌犯罪案件的规定》（国务院令第310号）";
    static final String WORK = "《环境保护行政执法与刑事司法衔接工作办法》（环环监〔2017〕17号）";
    static final String DETENTION = "《行政主管部门移送适用行政拘留环境违法案件暂行办法》（公治〔2014〕853号）";

    private Laws() {
    }
}
