package org.bihuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import org.bihuan.WholeApplicationTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A cement works marks the start of its kiln in Tasklist, and an officer of its branch finds that the kiln never started. */
@WholeApplicationTest
@Tag("browser")
class MarkStory {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final String WORKS = "91130400MA00000033";
    private static final Path PICTURES = Path.of("target/stories/marks");

    @LocalServerPort
    int port;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    Clock clock;

    @Test
    void aMarkIsEnteredByTheWorksAndProvenFalseByTheBranch() throws Exception {
        Files.createDirectories(PICTURES);
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime day = (now.getHour() < 12 ? now.toLocalDate().minusDays(1) : now.toLocalDate()).atStartOfDay();
        try (Officer works = Officer.logsIn(CHROMIUM, port, "ent-" + WORKS, PICTURES)) {
            works.starts("标记申报").chooses("标记哪里", "排放口").fills("排放口编号", "DA002").chooses("排放口标记", "工况标记：冷态启动").chooses("设施", "水泥窑")
                    .dates("开始日期", day.toLocalDate(), "01:00").dates("结束日期", day.toLocalDate(), "05:00").fills("共多少小时", "3").fills("原因", "检修后点火升温");
            works.wholePicture("entry").handsIn();
            works.sees("时长相符").picture("refused");
            works.fills("共多少小时", "4").handsIn();
            works.turnsTo("marks").sees("4 小时豁免").picture("marks");
        }
        String number = "P" + jdbc.queryForObject("select max(id) from outlet_mark where uscc = ? and outlet = 'DA002'", Long.class, WORKS);
        try (Officer officer = Officer.logsIn(CHROMIUM, port, "wuan-1", PICTURES)) {
            officer.starts("标记认定与撤回").fills("标记编号", number).chooses("结论", "认定虚假").fills("理由", "窑内没有点火，当时满负荷生产").fills("证据", "控制系统趋势图")
                    .wholePicture("finding").handsIn();
            officer.turnsTo("marks").sees("已认定虚假").picture("marks");
        }
        assertThat(jdbc.queryForObject("select finding from outlet_mark_finding where mark_id = ?", String.class, Long.valueOf(number.substring(1))))
                .isEqualTo("PROVEN_FALSE");
        try (Officer supervisor = Officer.logsIn(CHROMIUM, port, "weixian-1", PICTURES)) {
            supervisor.asksFor("00000000-0000-11f1-b4e3-000000000000").sees("没有这项任务，可能已经办结或者撤回").picture("gone");
            supervisor.turnsTo("furnaces").picture("furnaces");
            supervisor.turnsTo("furnace?enterprise=91130434MA00000022&furnace=1").wholePicture("furnace");
        }
    }
}
