package org.bihuan.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Stands before a start with the {@code production} profile: without PostgreSQL and the administrators' passwords in the
 * environment, or with weak ones, the application does not start and says in Chinese what is missing.
 */
public class ProductionGate implements EnvironmentPostProcessor, Ordered {

    static final String PROFILE = "production";
    static final String ADMIN_PASSWORD = "BIHUAN_ADMIN_PASSWORD";
    static final String SYSADMIN_PASSWORD = "BIHUAN_SYSADMIN_PASSWORD";
    static final String AUDITOR_PASSWORD = "BIHUAN_AUDITOR_PASSWORD";
    private static final int SHORTEST_DATABASE_PASSWORD = 8;
    private static final Set<String> SAMPLES = Set.of("password", "postgres", "12345678", "123456789", "changeme", "admin123", "bihuan-demo");

    /** What keeps the application from starting. */
    static class NotReady extends RuntimeException {

        NotReady(List<String> missing) {
            super(missing.stream().map(line -> "  - " + line).reduce("生产环境（production）还不能启动：", (all, line) -> all + "\n" + line));
        }
    }

    /** Shows the message alone, without a stack trace. */
    public static class Analyzer extends AbstractFailureAnalyzer<NotReady> {

        @Override
        protected FailureAnalysis analyze(Throwable root, NotReady cause) {
            return new FailureAnalysis(cause.getMessage(), "请设置上述环境变量后重新启动；说明见 README。", cause);
        }
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.acceptsProfiles(Profiles.of(PROFILE))) {
            return;
        }
        List<String> missing = missing(environment.getProperty("BIHUAN_DB_URL"), environment.getProperty("BIHUAN_DB_USER"),
                environment.getProperty("BIHUAN_DB_PASSWORD"), environment.getProperty(ADMIN_PASSWORD),
                environment.getProperty(SYSADMIN_PASSWORD), environment.getProperty(AUDITOR_PASSWORD));
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            missing.add("production 与 demo 不能同时使用：演示用户的密码是公开的");
        }
        if (!missing.isEmpty()) {
            throw new NotReady(missing);
        }
    }

    /** Every reason at once, in Chinese; empty when the application may start. */
    static List<String> missing(String url, String user, String databasePassword, String admin, String sysadmin, String auditor) {
        List<String> missing = new ArrayList<>();
        if (blank(url)) {
            missing.add("缺少 BIHUAN_DB_URL：PostgreSQL 的地址，例如 jdbc:postgresql://数据库主机:5432/bihuan");
        } else if (!url.startsWith("jdbc:postgresql:")) {
            missing.add("BIHUAN_DB_URL 必须是 PostgreSQL（jdbc:postgresql://…），内置的 H2 只用于演示");
        }
        if (blank(user)) {
            missing.add("缺少 BIHUAN_DB_USER：数据库用户");
        }
        if (blank(databasePassword)) {
            missing.add("缺少 BIHUAN_DB_PASSWORD：数据库密码");
        } else if (databasePassword.length() < SHORTEST_DATABASE_PASSWORD
                || SAMPLES.contains(databasePassword.toLowerCase(Locale.ROOT))) {
            missing.add("BIHUAN_DB_PASSWORD 太弱：至少 " + SHORTEST_DATABASE_PASSWORD + " 位，且不能是示例密码");
        }
        password(missing, ADMIN_PASSWORD, "安全管理员 secadmin", admin);
        // The other two may be given their own; without them the security administrator creates both later.
        if (sysadmin != null) {
            password(missing, SYSADMIN_PASSWORD, "系统管理员 sysadmin", sysadmin);
        }
        if (auditor != null) {
            password(missing, AUDITOR_PASSWORD, "审计管理员 auditor", auditor);
        }
        if (admin != null && (admin.equals(sysadmin) || admin.equals(auditor)) || sysadmin != null && sysadmin.equals(auditor)) {
            missing.add("三个管理员的密码必须各不相同");
        }
        return missing;
    }

    private static void password(List<String> missing, String variable, String whose, String password) {
        if (blank(password)) {
            missing.add("缺少 " + variable + "：" + whose + "的初始密码");
        } else {
            PasswordRules.complaint(password).ifPresent(complaint -> missing.add(variable + " 太弱：" + complaint));
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** After the configuration files and profiles are known. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
