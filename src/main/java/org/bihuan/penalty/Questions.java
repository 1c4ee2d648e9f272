package org.bihuan.penalty;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Questions and answers as an officer types them: each begins with 问： or 答： and may go on over several lines. */
final class Questions {

    private Questions() {
    }

    /** @param complain is told in Chinese what cannot be read */
    static List<Inquiry.Answer> read(String text, Consumer<String> complain) {
        List<Inquiry.Answer> answers = new ArrayList<>();
        String question = null;
        StringBuilder answer = null;
        for (String line : (text + "\n问：").lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            String said = line.length() > 1 ? line.substring(2).strip() : "";
            if (line.startsWith("问：") || line.startsWith("问:")) {
                if (question != null && (answer == null || answer.isEmpty())) {
                    complain.accept("“" + question + "”没有回答，请填写或者删去这一问");
                } else if (question != null) {
                    answers.add(new Inquiry.Answer(question, answer.toString()));
                }
                question = said;
                answer = null;
            } else if (line.startsWith("答：") || line.startsWith("答:")) {
                if (question == null) {
                    complain.accept("第一行应当以“问：”开头");
                    return List.of();
                }
                answer = new StringBuilder(said);
            } else if (answer != null) {
                answer.append(answer.isEmpty() ? "" : "\n").append(line);
            } else if (question != null) {
                question += line;
            } else {
                complain.accept("第一行应当以“问：”开头");
                return List.of();
            }
        }
        if (answers.isEmpty()) {
            complain.accept("请至少记录一问一答，分别以“问：”“答：”开头");
        }
        return answers;
    }
}
