package org.bihuan.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One thing that happened between this authority, the police and the procuratorate. Rows are only ever added. */
@Entity
@Immutable
@Table(name = "referral_step")
class ReferralStep extends PoliceStep {

    /** What happened. */
    enum Kind {

        MATERIAL("公安机关要求补充材料"), SUPPLEMENTED("已补充材料或者书面说明"), CLUE("公安机关告知线索需要查证"), MAJOR("公安机关告知案情重大、疑难、复杂"),
        PASSED_ON("公安机关转送其他有管辖权的机关"), FILED("公安机关立案"), REFUSED("公安机关不予立案"), NOT_THEIRS("不属于公安机关管辖，退回"), WITHDRAWN("公安机关撤销案件"),
        RECONSIDERATION_ASKED("提请公安机关复议"), RECONSIDERATION_MAINTAINED("公安机关复议维持"), RECONSIDERATION_SILENT("公安机关逾期未作复议决定"),
        RECONSIDERATION_FILED("公安机关复议后立案"), SUPERVISION_ASKED("建议检察机关立案监督"), SUPERVISION_FILED("立案监督后公安机关立案"),
        SUPERVISION_UPHELD("检察机关认为不立案理由成立"), SILENT("公安机关逾期未答复"), ACCEPTED("接受不予立案"),
        OBJECTS_HANDED_OVER("已移交涉案物品和材料");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        /** Whether the police now have a criminal case. */
        boolean filed() {
            return this == FILED || this == RECONSIDERATION_FILED || this == SUPERVISION_FILED;
        }

        /** Whether this authority did it, so that nobody's word was waited for. */
        boolean ours() {
            return this == SUPPLEMENTED || this == RECONSIDERATION_ASKED || this == SUPERVISION_ASKED || this == ACCEPTED || this == OBJECTS_HANDED_OVER;
        }

        /** Whether the police have said no. */
        boolean refused() {
            return this == REFUSED || this == NOT_THEIRS || this == WITHDRAWN;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "referral_step_seq")
    @SequenceGenerator(name = "referral_step_seq", sequenceName = "referral_step_seq", allocationSize = 50)
    private Long id;
    @Enumerated(EnumType.STRING)
    private Kind kind;

    protected ReferralStep() {
        // for JPA
    }

    ReferralStep(long referralId, Kind kind, Instant happenedAt, Instant receivedAt, String number, String text, String who, Instant at) {
        super(referralId, happenedAt, receivedAt, number, text, who, at);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    @Override
    String label() {
        return kind.label();
    }
}
