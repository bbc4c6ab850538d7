package dev.kinorelay.web;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TryLater;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Tells what went wrong: to programs as problem+json, to people as a page. */
@Controller
@ControllerAdvice
class Mishaps implements ErrorController {

    private final UploadLimit limit;

    Mishaps(UploadLimit limit) {
        this.limit = limit;
    }

    @RequestMapping("/error")
    Object afterwards(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return tell(Mishap.of(status instanceof Integer code ? code : 404, limit.words()),
                path == null ? request.getRequestURI() : path.toString());
    }

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request) {
        return tell(Mishap.of(refusal), request.getRequestURI());
    }

    @ExceptionHandler
    Object refused(NeedsAttention trouble, HttpServletRequest request) {
        return tell(Mishap.of(trouble), request.getRequestURI());
    }

    @ExceptionHandler
    Object refused(TryLater trouble, HttpServletRequest request) {
        return refused(new Refusal(HttpStatus.SERVICE_UNAVAILABLE, trouble.getMessage(),
                "Try again in " + Math.max(1, trouble.after().toSeconds()) + " seconds."), request);
    }

    @ExceptionHandler
    Object refused(MultipartException trouble, HttpServletRequest request) {
        boolean tooLarge = trouble instanceof MaxUploadSizeExceededException;
        return tell(Mishap.of(tooLarge ? 413 : 400, limit.words()), request.getRequestURI());
    }

    /** Slips of the caller, which would else be warnings in our log. */
    @ExceptionHandler({HttpRequestMethodNotSupportedException.class, HttpMediaTypeNotSupportedException.class})
    Object refused(ServletException slip, HttpServletRequest request, HttpServletResponse answer) {
        var said = (ErrorResponse) slip;
        said.getHeaders().forEach((name, values) -> values.forEach(value -> answer.addHeader(name, value)));
        return tell(Mishap.of(said.getStatusCode().value(), limit.words()), request.getRequestURI());
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, MethodArgumentTypeMismatchException.class})
    Object notUnderstood(HttpServletRequest request) {
        return tell(Mishap.of(HttpStatus.BAD_REQUEST.value(), limit.words()), request.getRequestURI());
    }

    private static Object tell(Mishap mishap, String path) {
        HttpStatusCode status = HttpStatusCode.valueOf(mishap.status());
        if (Stream.of("/api/", "/sync", "/hooks/", "/feeds/", "/actuator/").noneMatch(path::startsWith)) {
            return new ModelAndView("error", Map.of("mishap", mishap), status);
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, mishap.detail());
        problem.setTitle(mishap.title());
        problem.setInstance(URI.create(path));
        problem.setProperty("remedy", mishap.remedy());
        if (mishap.field() != null) {
            problem.setProperty("field", mishap.field());
        }
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
