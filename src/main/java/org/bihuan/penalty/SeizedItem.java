package org.bihuan.penalty;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bihuan.law.ReviewGate;

/**
 * One thing on the list of what is sealed or seized.
 *
 * @param model    model or serial number
 * @param state    in which state it was found
 * @param relation what it has to do with the violation
 */
@Embeddable
record SeizedItem(String name, String model, String amount, String state, String place, String relation) {

    /** How an officer types one, in this order. */
    static final String COLUMNS = "名称；型号或者编号；数量；状态；所在位置；与违法行为的关系";

    private static final int CELLS = 6;
    private static final int LONGEST = 300;

    SeizedItem {
        relation = relation == null ? "" : relation;
    }

    /**
     * A line for each thing, its cells between semicolons.
     *
     * @param complain is told in Chinese what cannot be read, and which thing has nothing to do with the violation (gate G10)
     */
    static List<SeizedItem> read(String text, Consumer<String> complain) {
        List<SeizedItem> items = new ArrayList<>();
        int line = 0;
        for (String typed : text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            line++;
            String[] cells = typed.split("[；;｜|]", -1);
            if (cells.length != CELLS && cells.length != CELLS - 1) {
                complain.accept("第 " + line + " 行应当写明六项，用分号隔开：" + COLUMNS);
                continue;
            }
            SeizedItem item = new SeizedItem(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip(),
                    cells.length < CELLS ? "" : cells[CELLS - 1].strip());
            item.complaint().ifPresentOrElse(complain, () -> items.add(item));
            if (item.name.isEmpty() || item.model.isEmpty() || item.amount.isEmpty() || item.state.isEmpty() || item.place.isEmpty()) {
                complain.accept("第 " + line + " 行有空着的项目；没有型号或者编号的写“无”");
            }
            for (String cell : cells) {
                if (cell.strip().length() > LONGEST) {
                    complain.accept("第 " + line + " 行有一项超过 " + LONGEST + " 个字");
                }
            }
        }
        if (line == 0) {
            complain.accept("请至少写一件");
        }
        return items;
    }

    /** G10: why it must not be taken. */
    private Optional<String> complaint() {
        return related() ? Optional.empty() : Optional.of(ReviewGate.G10.refusal("“" + name + "”"
                + (relation.isEmpty() ? "没有写明与违法行为的关系" : "与违法行为的关系写的是“" + relation + "”")));
    }

    /** Whether it is said to have to do with the violation. */
    boolean related() {
        return !relation.isBlank() && !relation.matches(".*(无关|没有关系|不相关|没关系).*") && !relation.matches("[无没有—－-]+");
    }

    /** In one line, as the forms show it. */
    String inWords() {
        return name + "（" + model + "）" + amount + "，" + state + "，" + place + "；" + relation;
    }
}
