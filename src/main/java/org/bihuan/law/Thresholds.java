package org.bihuan.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bihuan.engine.DecisionTables;
import org.bihuan.engine.TableCheck;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The table {@code thresholds}: when hearing, deliberation, legal review and summary procedure are due or open. */
@Component
class Thresholds implements TableCheck, ProcedureThresholds {

    static final String TABLE = "thresholds";
    static final String KIND = "kind";

    /** Which cases the heads of the bureau deliberate on. */
    enum DeliberationMode {
        /** Every one, as the bureau does. */
        ALL,
        /** Those that the law requires. */
        STATUTORY
    }

    /** Which decisions a legal reviewer looks at. */
    enum LegalReviewMode {
        /** Every one. */
        ALL,
        /** Those that the law requires. */
        STATUTORY
    }

    private record Read(DecisionTables.Sheet sheet, List<Threshold> thresholds) {
    }

    private final DecisionTables tables;
    private final DeliberationMode deliberationMode;
    private final LegalReviewMode legalReviewMode;
    private volatile Read last;

    /** @param tables lazily: the engine asks this room's checks before it can be asked for a table */
    Thresholds(@Lazy DecisionTables tables, @Value("${bihuan.law.deliberation-mode:ALL}") DeliberationMode deliberationMode,
               @Value("${bihuan.law.legal-review-mode:ALL}") LegalReviewMode legalReviewMode) {
        this.tables = tables;
        this.deliberationMode = deliberationMode;
        this.legalReviewMode = legalReviewMode;
    }

    @Override
    public Due hearing(Intended intended, LocalDate day) {
        return reached(Threshold.Kind.HEARING, intended, day).orElse(new Due(false, "未达到听证标准，不需要告知听证权利"));
    }

    @Override
    public Due deliberation(Intended intended, boolean complex, LocalDate day) {
        return deliberationMode == DeliberationMode.ALL ? new Due(true, "本机关的行政处罚案件全部经负责人集体讨论")
                : complex ? new Due(true, "情节复杂或者重大违法行为（《行政处罚法》第五十七条第二款）")
                : reached(Threshold.Kind.DELIBERATION, intended, day).orElse(new Due(false, "未达到集体讨论标准"));
    }

    @Override
    public Due legalReview(Intended intended, boolean heard, boolean complex, LocalDate day) {
        if (legalReviewMode == LegalReviewMode.ALL) {
            return new Due(true, "本机关的行政处罚案件全部经法制审核");
        }
        String citation = validOn(day).stream().filter(one -> one.kind() == Threshold.Kind.LEGAL_REVIEW).map(Threshold::citation).findFirst()
                .orElse(null);
        return citation != null && heard ? new Due(true, "经过听证（" + citation + "）")
                : citation != null && complex ? new Due(true, "案件情况疑难复杂（" + citation + "）")
                : reached(Threshold.Kind.LEGAL_REVIEW, intended, day).orElse(new Due(false, "不属于应当法制审核的情形"));
    }

    /** The first row of the day that the intended penalty reaches, by its kind or by its amount. */
    private Optional<Due> reached(Threshold.Kind kind, Intended intended, LocalDate day) {
        for (Threshold one : validOn(day)) {
            if (one.kind() != kind || !one.isAbout(intended.organisation())) {
                continue;
            }
            Optional<PenaltyKind> named = intended.kinds().stream().sorted().filter(one.kinds()::contains).findFirst();
            if (named.isPresent()) {
                return Optional.of(new Due(true, "拟" + named.get().label() + "（" + one.citation() + "）"));
            }
            if (one.amount() != null && intended.amount() != null && intended.amount().compareTo(one.amount()) >= 0) {
                return Optional.of(new Due(true, "金额达到 " + Money.inWords(one.amount()) + "（" + one.citation() + "）"));
            }
        }
        return Optional.empty();
    }

    DeliberationMode deliberationMode() {
        return deliberationMode;
    }

    List<Threshold> validOn(LocalDate day) {
        DecisionTables.Sheet sheet = tables.read(TABLE);
        Read known = last;
        if (known == null || known.sheet() != sheet) {
            known = new Read(sheet, read(sheet));
            last = known;
        }
        return known.thresholds().stream().filter(one -> one.validOn(day)).toList();
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public void check(DecisionTables.Sheet sheet) {
        read(sheet);
    }

    /** @throws IllegalArgumentException with a Chinese message that names the row */
    static List<Threshold> read(DecisionTables.Sheet sheet) {
        List<Threshold> all = new ArrayList<>();
        for (DecisionTables.Row one : sheet.rows()) {
            LawRow row = new LawRow(sheet, one);
            Threshold threshold = new Threshold(row.id(), row.choice(KIND, Threshold.Kind.values(), Enum::name),
                    row.text("party") == null ? null : row.choice("party", Threshold.Party.values(), Enum::name), row.amount("amount"),
                    row.kinds(), row.from(), row.to(), row.required("citation"), row.required("source"),
                    row.choice("certainty", LegalBasis.Certainty.values(), LegalBasis.Certainty::code));
            all.stream().filter(other -> clash(other, threshold)).findFirst().ifPresent(other -> {
                throw row.wrong("与 " + other.row() + " 的程序和当事人相同，适用日期重叠");
            });
            all.add(threshold);
        }
        return List.copyOf(all);
    }

    private static boolean clash(Threshold one, Threshold other) {
        return one.kind() == other.kind() && Objects.equals(one.party(), other.party())
                && (other.validTo() == null || !one.validFrom().isAfter(other.validTo()))
                && (one.validTo() == null || !other.validFrom().isAfter(one.validTo()));
    }
}
