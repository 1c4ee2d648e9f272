package org.bihuan.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;
import org.bihuan.access.Problem;
import org.bihuan.control.ResponseStore.HandedIn;
import org.bihuan.control.ResponseStore.ResponseOrder;
import org.bihuan.dossier.Evidences;
import org.bihuan.dossier.Evidences.Evidence;
import org.bihuan.enterprise.Enterprises;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** The files with which enterprises prove that they carry out a response: kept like all evidence, found by enterprise and proof. */
@Service
@Transactional
class HandedInFiles {

    private static final String ORIGIN = "企业提供";

    private final ResponseStore store;
    private final Evidences evidences;
    private final Enterprises enterprises;

    HandedInFiles(ResponseStore store, Evidences evidences, Enterprises enterprises) {
        this.store = store;
        this.evidences = evidences;
        this.enterprises = enterprises;
    }

    /**
     * Keeps the files, all of them or none.
     *
     * @param proof null for what comes with the confirmation
     * @throws Problem in Chinese, naming the file that is not taken
     */
    void take(ResponseOrder order, String uscc, Long proof, String said, List<MultipartFile> files) {
        String region = enterprises.get(uscc).region();
        for (int i = 0; i < files.size(); i++) {
            MultipartFile file = files.get(i);
            try (InputStream content = file.getInputStream()) {
                Evidence kept = evidences.store(new Evidences.Draft(order.number(), region, file.getOriginalFilename(), ORIGIN, null, said), content);
                store.addEvidence(new HandedIn(kept.id(), order.id(), uscc, proof));
            } catch (IllegalArgumentException refused) {
                throw Problem.invalid("/file/" + i, "“" + file.getOriginalFilename() + "”：" + refused.getMessage());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What the enterprise handed in for the order, oldest first. */
    @Transactional(readOnly = true)
    List<HandedIn> of(long order, String uscc) {
        return store.evidence(order, uscc);
    }

    @Transactional(readOnly = true)
    Evidence file(HandedIn one) {
        return evidences.get(one.evidence());
    }

    /** @throws NoSuchElementException unless the file was handed in for the order */
    @Transactional(readOnly = true)
    HandedIn find(long order, long evidence) {
        return store.handedIn(order, evidence).orElseThrow(() -> new NoSuchElementException("这项响应没有这份证明文件"));
    }
}
