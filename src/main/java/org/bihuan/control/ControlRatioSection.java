package org.bihuan.control;

import java.time.Clock;
import org.bihuan.enterprise.EnterprisePageSection;
import org.bihuan.enterprise.Enterprises;
import org.springframework.stereotype.Component;

/** On the page of an enterprise: its ratio of production control now, step by step, and why it was tightened. */
@Component
class ControlRatioSection implements EnterprisePageSection {

    private final ControlPages pages;
    private final Enterprises enterprises;
    private final Clock clock;

    ControlRatioSection(ControlPages pages, Enterprises enterprises, Clock clock) {
        this.pages = pages;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "controlRatios";
    }

    @Override
    public Object section(String uscc) {
        return pages.ratio(enterprises.get(uscc), clock.instant());
    }
}
