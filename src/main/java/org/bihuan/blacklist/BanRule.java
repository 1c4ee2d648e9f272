package org.bihuan.blacklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bihuan.law.LegalBasis;
import org.bihuan.law.ViolationType;

/**
 * A row of the table {@code blacklist-bans}: for what an entry of which kind may be made, and for how long.
 *
 * @param violation    null for every violation that only a service firm commits
 * @param circumstance null for any
 * @param years        the most it may last, of a ban exactly so long; null without end
 * @param repairMonths after how many months of publication credit may be repaired; null where it cannot be
 * @param validFrom    first day on which an act may end to fall under it
 * @param validTo      last such day, or null
 */
record BanRule(String row, ViolationType violation, Subject subject, Circumstance circumstance, BanType type, Integer years, Integer repairMonths,
               LocalDate validFrom, LocalDate validTo, String citation, String source, LegalBasis.Certainty certainty) {

    static final String TERM_RULE = "【列入期限不得超过法定期限】";

    boolean covers(ViolationType act, Subject whom, LocalDate actEndedOn) {
        return subject == whom && (violation == null ? act.byServiceFirm() : violation == act) && !actEndedOn.isBefore(validFrom)
                && (validTo == null || !actEndedOn.isAfter(validTo));
    }

    /** Why an entry may not last so many years, in Chinese. @param wanted null for as long as the provision says */
    Optional<String> refusal(Integer wanted) {
        if (wanted == null || wanted.equals(years)) {
            return Optional.empty();
        }
        if (wanted < 1) {
            return Optional.of("期限至少为一年");
        }
        if (years == null) {
            return Optional.of(TERM_RULE + citation + "没有规定期限，请留空");
        }
        if (wanted > years) {
            return Optional.of(TERM_RULE + type.label() + "最长 " + years + " 年，不能为 " + wanted + " 年（" + citation + "）");
        }
        return type.ban() ? Optional.of("【禁止从业的期限由法律规定】应为 " + years + " 年，不能为 " + wanted + " 年（" + citation + "）") : Optional.empty();
    }

    /**
     * The last day of an entry: years end on the day of the same number, where there is none on the last of the month, and the day
     * of the event is not counted (民法典 arts 201, 202).
     *
     * @param from   the day from which the decision has effect
     * @param wanted null for as long as the provision says
     * @return null without end
     */
    LocalDate lastDay(LocalDate from, Integer wanted) {
        Integer length = wanted == null ? years : wanted;
        return length == null ? null : from.plusYears(length);
    }

    /** Why a ban under this cannot rest on that provision, in Chinese: both speak of the same circumstances, or one says nothing of them. */
    Optional<String> againstBasis(LegalBasis basis) {
        return fits(basis.circumstance() != null) ? Optional.empty() : Optional.of("【禁止从业的情节须与处罚依据一致】处罚依据为"
                + (basis.circumstance() == null ? "一般情形" : basis.circumstance()) + "，不能按“" + circumstance.label() + "”列入");
    }

    private boolean fits(boolean serious) {
        return circumstance == null || (circumstance != Circumstance.ORDINARY) == serious;
    }

    /**
     * The rule under which the entry is made once the penalty is decided: as proposed where that is what was decided, else the first of
     * the kind that was decided. Without a proposal nobody is entered for a grave act or a crime.
     *
     * @param rules    those that the act falls under
     * @param proposed row that was proposed
     * @param banned   whether the decision bans
     * @param serious  whether it rests on the provision for grave circumstances
     */
    static Optional<BanRule> decided(List<BanRule> rules, String proposed, boolean banned, boolean serious) {
        List<BanRule> fitting = rules.stream().filter(rule -> rule.type.ban() == banned && rule.fits(serious)).toList();
        return fitting.stream().filter(rule -> rule.row.equals(proposed)).findFirst()
                .or(() -> fitting.stream().filter(rule -> rule.circumstance == null || rule.circumstance == Circumstance.ORDINARY).findFirst());
    }

    /** As the notice and the decision write it. */
    String inDocuments() {
        return type.label() + "，" + (years == null ? "自处罚决定书送达之日起没有期限" : "期限自处罚决定书送达之日起" + years + "年") + "（" + citation + "）";
    }

    /** In Chinese, as it is chosen. */
    String inWords() {
        return type.label() + (circumstance == null ? "" : "（" + circumstance.label() + "）") + "，" + (years == null ? "没有期限"
                : type.ban() ? years + " 年" : "最长 " + years + " 年") + "，" + citation
                + (certainty == LegalBasis.Certainty.A ? "" : "（" + certainty.label() + "，使用前请核对）");
    }
}
