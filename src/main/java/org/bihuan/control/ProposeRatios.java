package org.bihuan.control;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bihuan.control.RatioStore.Version;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.StartForm;
import org.springframework.stereotype.Component;

/** The start form with which an imported version of the ratios is proposed. */
@Component
class ProposeRatios implements StartForm {

    private static final String NUMBER = "versionNumber";

    private final RatioVersions versions;

    ProposeRatios(RatioVersions versions) {
        this.versions = versions;
    }

    @Override
    public String formId() {
        return "propose-ratios";
    }

    @Override
    public Map<String, Object> submit(String userId, FormValues values) {
        Optional<Version> version = version(values);
        Instant effectiveFrom = values.moment("effectiveFrom");
        Instant heardUntil = values.moment("heardUntil");
        if (version.isEmpty()) {
            values.reject(NUMBER, "没有导入过这一版，请先在“台账—生产调控”导入");
        } else if (version.get().proposedAt() != null) {
            values.reject(NUMBER, "这一版已经提出过，需要改动的请重新导入一版");
        } else if (effectiveFrom != null) {
            versions.effectiveRefused(version.get().id(), effectiveFrom).ifPresent(why -> values.reject("effectiveFrom", why));
        }
        if (heardUntil != null && !heardUntil.isAfter(values.now())) {
            values.reject("heardUntil", "应晚于现在，企业才来得及提出意见");
        }
        if (heardUntil != null && effectiveFrom != null && !effectiveFrom.isAfter(heardUntil)) {
            values.reject("effectiveFrom", "应晚于意见征求截止时刻");
        }
        values.check();
        versions.propose(version.get().id(), effectiveFrom, heardUntil, values.text("reason"), userId);
        return Map.of(ProductionControlVariables.VERSION_ID, version.get().id());
    }

    private Optional<Version> version(FormValues values) {
        Integer number = values.integer(NUMBER);
        return number == null ? Optional.empty() : versions.numbered(number);
    }

    @Override
    public String businessKey(FormValues values) {
        return version(values).map(RatioVersions::number).orElse(null);
    }
}
