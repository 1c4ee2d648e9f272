package org.bihuan.dossier;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MarkSearchTest {

    private static final String MARK = "vbaProject.bin";

    @Property
    void findsTheMarkWhereverTheStreamIsCut(@ForAll @IntRange(min = 0, max = 60) int before,
                                            @ForAll @IntRange(min = 1, max = 40) int pieceLength) {
        assertThat(search("x".repeat(before) + MARK.toUpperCase() + "tail", pieceLength)).isTrue();
    }

    @Property
    void doesNotFindWhatIsNotThere(@ForAll @IntRange(min = 1, max = 40) int pieceLength) {
        assertThat(search("vbaProject.bivbaProject.bi n vbaproject_bin", pieceLength)).isFalse();
    }

    private static boolean search(String stream, int pieceLength) {
        MarkSearch search = new MarkSearch(MARK.getBytes(US_ASCII));
        for (int start = 0; start < stream.length(); start += pieceLength) {
            search.pass(stream.substring(start, Math.min(stream.length(), start + pieceLength)).getBytes(US_ASCII));
        }
        return search.found();
    }
}
