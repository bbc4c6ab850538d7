package dev.kinorelay.web.api;

import dev.kinorelay.ledger.Questions;
import dev.kinorelay.web.RunDesk;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/questions")
class QuestionsApi {

    private final Questions questions;
    private final RunDesk desk;

    QuestionsApi(Questions questions, RunDesk desk) {
        this.questions = questions;
        this.desk = desk;
    }

    /** A question that holds a run. */
    record OpenQuestion(String id, String run, String person, String text, List<String> choices, String file,
            Instant asked) {

        static OpenQuestion of(Questions.Question question) {
            return new OpenQuestion(question.id(), question.runId(), question.person().name(), question.text(),
                    question.choices(), question.file(), question.asked());
        }
    }

    /** One of the choices, and whether the same is to be asked again. */
    record Answer(String choice, boolean remember) {}

    /** The run that goes on. */
    record AnsweredRun(String run) {}

    @GetMapping
    List<OpenQuestion> open() {
        return questions.open().stream().map(OpenQuestion::of).toList();
    }

    @PostMapping("/{id}/answer")
    @ResponseStatus(HttpStatus.ACCEPTED)
    AnsweredRun answer(@PathVariable String id, @RequestBody Answer answer) {
        return new AnsweredRun(desk.answer(id, answer.choice(), answer.remember()));
    }
}
