package org.bihuan.referral;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person or unit named to the police, with the part it had (公治〔2014〕853号 art. 9). */
@Embeddable
record Suspect(String name, @Enumerated(EnumType.STRING) Role role, String position) {

    /** The part somebody had. */
    enum Role {

        UNIT("单位"), MANAGER("直接负责的主管人员"), DOER("直接责任人员");

        private final String label;

        Role(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** How an officer types one, in this order. */
    static final String COLUMNS = "姓名或者单位名称；身份（" + Stream.of(Role.values()).map(Role::label).collect(Collectors.joining("、")) + "）；职务";

    private static final int LONGEST = 100;
    private static final int MOST = 50;

    Suspect {
        position = position == null ? "" : position;
    }

    /**
     * A line for each, its cells between semicolons.
     *
     * @param complain is told in Chinese what cannot be read
     */
    static List<Suspect> read(String text, Consumer<String> complain) {
        List<Suspect> all = new ArrayList<>();
        int line = 0;
        for (String typed : text == null ? List.<String>of() : text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            line++;
            String[] cells = typed.split("[；;｜|]", -1);
            Optional<Role> role = cells.length < 2 ? Optional.empty() : Stream.of(Role.values()).filter(one -> one.label().equals(cells[1].strip())).findFirst();
            if (cells.length < 2 || cells.length > 3 || cells[0].isBlank() || role.isEmpty()) {
                complain.accept("第 " + line + " 行应为：" + COLUMNS);
            } else if (Stream.of(cells).anyMatch(cell -> cell.strip().length() > LONGEST)) {
                complain.accept("第 " + line + " 行每一项不超过 " + LONGEST + " 字");
            } else {
                all.add(new Suspect(cells[0].strip(), role.get(), cells.length == 3 ? cells[2].strip() : ""));
            }
        }
        if (line > MOST) {
            complain.accept("最多 " + MOST + " 行");
        }
        return all;
    }

    /** As an officer types it. */
    String typed() {
        return name + "；" + role.label() + (position.isEmpty() ? "" : "；" + position);
    }

    String inWords() {
        return name + "（" + role.label() + (position.isEmpty() ? "" : "，" + position) + "）";
    }

    static String inWords(List<Suspect> all) {
        return all.stream().map(Suspect::inWords).collect(Collectors.joining("、"));
    }
}
