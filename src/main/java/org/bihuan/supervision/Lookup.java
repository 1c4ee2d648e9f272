package org.bihuan.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bihuan.access.Branch;
import org.bihuan.access.Branches;
import org.bihuan.access.CurrentUser;
import org.bihuan.alert.LeadWords;
import org.bihuan.penalty.CaseWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds leads and the cases that came of them by what a person remembers: a number, the party, the branch. */
@Service
@Transactional(readOnly = true)
class Lookup {

    private static final int MOST = 50;
    private static final int MOST_WORDS = 5;
    private static final int LONGEST = 100;
    /** A word may stand in either number, in the party's name or credit code, or in the name of the branch. */
    private static final String MATCHES = """
             and (position(cast(:word%1$d as varchar) in upper(l.number)) > 0
                  or position(cast(:word%1$d as varchar) in upper(coalesce(c.number, ''))) > 0
                  or position(cast(:word%1$d as varchar) in upper(coalesce(c.party_name, e.name, ''))) > 0
                  or position(cast(:word%1$d as varchar) in coalesce(c.uscc, l.uscc, '')) > 0
                  or l.region in (:regions%1$d))""";

    /**
     * A lead, with its case where there is one.
     *
     * @param state           of the case, without one of the lead, in Chinese
     * @param processInstance that runs for it, or null when nothing does
     */
    record Found(String number, String caseNumber, String party, String branch, String title, String state, Instant openedAt,
                 String processInstance) {
    }

    /** @param more whether others match too; a further word makes them fewer */
    record Answer(List<Found> items, boolean more) {
    }

    private final JdbcClient sql;
    private final CurrentUser user;
    private final Branches branches;

    Lookup(JdbcClient sql, CurrentUser user, Branches branches) {
        this.sql = sql;
        this.user = user;
        this.branches = branches;
    }

    /**
     * The newest first.
     *
     * @param text words with blanks between them, each of which has to match
     * @throws org.springframework.security.access.AccessDeniedException for those to whom no lead is open
     * @throws IllegalArgumentException in Chinese, for no word or too many
     */
    Answer find(String text) {
        String bound = user.boundRegion();
        List<String> words = Arrays.stream(text.strip().toUpperCase(Locale.ROOT).split("[\\s　]+")).filter(word -> !word.isEmpty()).toList();
        if (words.isEmpty() || words.size() > MOST_WORDS || text.length() > LONGEST) {
            throw new IllegalArgumentException("请填写案号、线索编号、当事人或者分局，最多 " + MOST_WORDS + " 个词、" + LONGEST + " 个字");
        }
        StringBuilder select = new StringBuilder("""
                select l.number, l.title, l.region, l.stage, l.open, l.outcome, l.opened_at, l.process_instance as lead_instance, c.number as case_number,
                       c.status, c.process_instance as case_instance, coalesce(c.party_name, e.name) as party
                  from lead l left join penalty_case c on c.lead_id = l.id left join enterprise e on e.uscc = l.uscc
                 where (cast(:bound as varchar(6)) is null or l.region = :bound)""");
        for (int i = 0; i < words.size(); i++) {
            select.append(MATCHES.formatted(i));
        }
        JdbcClient.StatementSpec query = sql.sql(select.append(" order by l.opened_at desc, l.id desc fetch first :most rows only").toString())
                .param("bound", bound).param("most", MOST + 1);
        for (int i = 0; i < words.size(); i++) {
            query = query.param("word" + i, words.get(i)).param("regions" + i, regions(words.get(i)));
        }
        List<Found> found = query.query(this::found).list();
        return new Answer(found.subList(0, Math.min(MOST, found.size())), found.size() > MOST);
    }

    /** Of the branches whose name holds the word; never empty, because SQL knows no empty list. */
    private List<String> regions(String word) {
        List<String> regions = branches.all().stream().filter(branch -> branch.branchName().contains(word)).map(Branch::region).toList();
        return regions.isEmpty() ? List.of("") : regions;
    }

    private Found found(ResultSet row, int index) throws SQLException {
        String status = row.getString("status");
        boolean open = row.getBoolean("open");
        String state = status != null ? CaseWords.status(status) : open ? LeadWords.stage(row.getString("stage")) : LeadWords.outcome(row.getString("outcome"));
        String running = status != null && !CaseWords.ended(status) ? row.getString("case_instance") : open ? row.getString("lead_instance") : null;
        return new Found(row.getString("number"), row.getString("case_number"), row.getString("party"),
                branches.find(row.getString("region")).map(Branch::branchName).orElse(row.getString("region")), row.getString("title"), state,
                Sql.instant(row, "opened_at"), running);
    }
}
