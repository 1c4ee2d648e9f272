package org.bihuan.waiver;

import java.util.Map;
import java.util.NoSuchElementException;
import org.bihuan.access.Problem;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.StartForm;
import org.bihuan.waiver.MarkFindings.Finding;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The start form with which an officer proves a mark false or clears it, and an enterprise takes one back. */
@Component
class FindMark implements StartForm {

    private static final String NUMBER = "markNumber";
    private static final String FINDING = "finding";
    private static final String EVIDENCE = "evidence";

    private final FurnaceDesk furnaces;
    private final OutletDesk outlets;

    FindMark(FurnaceDesk furnaces, OutletDesk outlets) {
        this.furnaces = furnaces;
        this.outlets = outlets;
    }

    @Override
    public String formId() {
        return "find-mark";
    }

    @Override
    public Map<String, Object> submit(String userId, FormValues values) {
        MarkNumber number = MarkNumber.read(values.requireText(NUMBER)).orElse(null);
        if (number == null) {
            values.reject(NUMBER, "应为 L12、P7 这样的编号");
        }
        Finding finding = values.choice(FINDING, Finding.class);
        String reason = values.text("reason");
        String evidence = finding == Finding.PROVEN_FALSE ? values.requireText(EVIDENCE) : null;
        values.check();
        try {
            if (number.ofFurnace()) {
                furnaces.find(number.id(), finding, reason, evidence);
            } else {
                outlets.find(number.id(), finding, reason, evidence);
            }
        } catch (NoSuchElementException e) {
            values.reject(NUMBER, "没有编号为 " + number + " 的标记，或者不在您的辖区");
        } catch (AccessDeniedException e) {
            values.reject(FINDING, e.getMessage());
        } catch (Problem e) {
            values.reject(NUMBER, e.getMessage());
        }
        values.check();
        return Map.of();
    }
}
