package org.bihuan.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a password must be: as the engine's own policy, and none that everybody knows. */
final class PasswordRules {

    static final int SHORTEST = 10;
    private static final Set<String> KNOWN = Set.of("password", "bihuan", "admin", "12345", "qwerty", "camunda", "changeme");

    private PasswordRules() {
    }

    /** What is wrong with it, in Chinese; empty for a good one. */
    static Optional<String> complaint(String password) {
        if (password == null || password.length() < SHORTEST) {
            return Optional.of("密码至少 " + SHORTEST + " 位");
        }
        if (!password.matches(".*[a-z].*") || !password.matches(".*[A-Z].*") || !password.matches(".*[0-9].*")
                || !password.matches(".*[^a-zA-Z0-9].*")) {
            return Optional.of("密码要同时有大写字母、小写字母、数字和符号");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        return KNOWN.stream().filter(lower::contains).findFirst().map(known -> "密码不能包含人人知道的“" + known + "”");
    }
}
