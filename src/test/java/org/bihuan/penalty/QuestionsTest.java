package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Questions and answers as officers type them. */
class QuestionsTest {

    private final List<String> complaints = new ArrayList<>();

    private List<Inquiry.Answer> read(String text) {
        return Questions.read(text, complaints::add);
    }

    @Test
    void eachQuestionGetsItsAnswerAlsoOverSeveralLines() {
        assertThat(read("问：什么时间？\n答：下午两点。\n到四点停的。\n\n问:原因？\n答: 忘了开。")).containsExactly(
                new Inquiry.Answer("什么时间？", "下午两点。\n到四点停的。"), new Inquiry.Answer("原因？", "忘了开。"));
        assertThat(complaints).isEmpty();
    }

    @Test
    void aQuestionWithoutAnAnswerIsNamed() {
        read("问：什么时间？\n答：\n问：原因？\n答：忘了开。");
        assertThat(complaints).containsExactly("“什么时间？”没有回答，请填写或者删去这一问");
    }

    @Test
    void whatBeginsWithoutAQuestionCannotBeRead() {
        assertThat(read("下午两点。")).isEmpty();
        assertThat(read("答：下午两点。")).isEmpty();
        assertThat(read("   ")).isEmpty();
        assertThat(complaints).hasSize(3);
    }
}
