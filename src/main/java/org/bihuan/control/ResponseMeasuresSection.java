package org.bihuan.control;

import org.bihuan.enterprise.EnterprisePageSection;
import org.bihuan.enterprise.Enterprises;
import org.springframework.stereotype.Component;

/** On the page of an enterprise: what emergency responses demand of it, and what it broke. */
@Component
class ResponseMeasuresSection implements EnterprisePageSection {

    private final ControlPages pages;
    private final Enterprises enterprises;

    ResponseMeasuresSection(ControlPages pages, Enterprises enterprises) {
        this.pages = pages;
        this.enterprises = enterprises;
    }

    @Override
    public String name() {
        return "responseMeasures";
    }

    @Override
    public Object section(String uscc) {
        return pages.measures(enterprises.get(uscc), false);
    }
}
