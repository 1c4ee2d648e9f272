package org.bihuan.penalty;

import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bihuan.access.Problem;
import org.bihuan.dossier.Documents;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Documents that are only noted: what was said in them, and that nothing required was missing. */
@Component
@Fallback
class NotedDocuments implements Documents {

    private final List<Draft> drafts = new CopyOnWriteArrayList<>();
    private final List<Issued> issued = new CopyOnWriteArrayList<>();
    private final Clock clock;

    NotedDocuments(Clock clock) {
        this.clock = clock;
    }

    Draft draft(long id) {
        return drafts.get((int) id - 1);
    }

    @Override
    public byte[] preview(Draft draft) {
        return new byte[0];
    }

    @Override
    public synchronized Issued issue(Draft draft, String who) {
        var missing = draft.missing();
        if (draft.about() != null) {
            missing.removeIf(item -> item.name().startsWith("SERVED_N"));
        }
        if (!missing.isEmpty()) {
            throw Problem.invalid("", "缺少" + missing);
        }
        Issued one = new Issued(issued.size() + 1, draft.owner(), draft.type(), draft.number(), 1, draft.type().label(), draft.day(), 1, "0",
                clock.instant(), who, draft.about(), null, null, false);
        drafts.add(draft);
        issued.add(one);
        return one;
    }

    @Override
    public Issued correct(long documentId, Draft draft, String reason, String who) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Issued> of(String owner) {
        return issued.stream().filter(one -> one.dossier().equals(owner)).toList();
    }

    @Override
    public Optional<Issued> find(long id) {
        return Optional.of(issued.get((int) id - 1));
    }

    @Override
    public void read(long id, OutputStream out) {
        throw new UnsupportedOperationException();
    }
}
