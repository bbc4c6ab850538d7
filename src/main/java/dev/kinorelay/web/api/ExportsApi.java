package dev.kinorelay.web.api;

import dev.kinorelay.ledger.Library;
import dev.kinorelay.service.ExportForm;
import dev.kinorelay.web.ExportDownload;
import dev.kinorelay.web.Exports;
import dev.kinorelay.web.Members;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/exports")
class ExportsApi {

    private final Exports exports;
    private final Members members;

    ExportsApi(Exports exports, Members members) {
        this.exports = exports;
        this.members = members;
    }

    /** A form a shelf can leave in. */
    record Form(String name, String words, String ending) {

        static Form of(ExportForm form) {
            return new Form(form.name(), form.words(), form.ending());
        }
    }

    /** What to export; each part may be left out. */
    record What(String person, String shelf, String text, String kind, String genre, Integer from, Integer to,
            Double ratingFloor, Library.Order order) {

        private LibraryApi.Search search() {
            return new LibraryApi.Search(person, shelf, text, kind, genre, from, to, ratingFloor, order, null, null);
        }
    }

    @GetMapping
    List<Form> forms() {
        return exports.forms().stream().map(Form::of).toList();
    }

    @GetMapping("/{form}")
    void export(@PathVariable String form, What what, HttpServletResponse response)
            throws IOException {
        ExportDownload.send(exports.make(form, what.search().on(members.named(what.person()))), response);
    }
}
