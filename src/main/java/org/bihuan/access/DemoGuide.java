package org.bihuan.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells on the console, once the demo city is ready, where to log in and as whom. */
@Component
@ConditionalOnProperty("bihuan.demo.enabled")
class DemoGuide {

    private final String password;

    DemoGuide(@Value("${bihuan.demo.password}") String password) {
        this.password = password;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            System.out.println(text(web.getWebServer().getPort(), password));
        }
    }

    static String text(int port, String password) {
        return """

                ┌──────────────────────────────────────────────────────────────────────
                │  闭环执法 · 演示城市已就绪（人员、企业均为虚构，仅供演示）
                │
                │  打开   http://localhost:%d/         密码一律为 %s
                │
                │  任务列表（Tasklist）
                │    weixian-1 … weixian-4   魏县分局执法人员（-4 的执法证已过期）
                │    weixian-head            魏县分局负责人；其他分局同理，如 shexian-1
                │    operator-1              平台值守员      detachment-1   支队审核
                │    case-1                  案件审核        bureau-1       局主要负责人
                │    ent-91130434MA00000022  企业用户，只看得到本企业的任务
                │  督办台（Cockpit）
                │    supervisor-1            督察，看全市、不能改
                │  流程设计（Camunda Modeler 部署到 /engine-rest）
                │    designer-1
                │  管理
                │    sysadmin-1  系统管理    secadmin-1  安全管理    auditor-1  审计管理
                │  接口 /api/alerts
                │    source-1                报警来源系统
                └──────────────────────────────────────────────────────────────────────
                """.formatted(port, password);
    }
}
