package org.bihuan.control;

import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the model {@code emergency-response} asks in expressions, so that no variable repeats what a table holds. */
@Component
public class AskResponse {

    private final Responses responses;

    AskResponse(Responses responses) {
        this.responses = responses;
    }

    public Date endsAt(long orderId) {
        return Date.from(responses.get(orderId).endsAt());
    }

    public Date confirmBy(long orderId) {
        return Date.from(responses.confirmBy(responses.get(orderId)));
    }

    public boolean allConfirmed(long orderId) {
        return unconfirmedRegions(orderId).isEmpty();
    }

    public List<String> unconfirmedRegions(long orderId) {
        return responses.unconfirmedRegions(orderId);
    }

    /**
     * Who sees to the enterprises of a branch; null where it has nobody, so that the detachment takes the task:
     * heads of other branches are not told of its enterprises.
     */
    public String head(String branch) {
        return responses.followers(branch).stream().findFirst().orElse(null);
    }
}
