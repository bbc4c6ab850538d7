package dev.kinorelay.web.page;

import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Library;
import dev.kinorelay.web.ExportDownload;
import dev.kinorelay.web.Exports;
import dev.kinorelay.web.Members;
import dev.kinorelay.web.Shelves;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The library: shelves, search, filters and pages, all in the address. */
@Controller
class LibraryPage {

    private final Library library;
    private final Genres genres;
    private final Members members;
    private final Exports exports;

    LibraryPage(Library library, Genres genres, Members members, Exports exports) {
        this.exports = exports;
        this.library = library;
        this.genres = genres;
        this.members = members;
    }

    @GetMapping("/library")
    String page(@ModelAttribute("wish") LibraryWish wish, Model model, HttpServletResponse response,
            @RequestHeader(name = "HX-Request", required = false) String fragment) {
        Person person = members.named(wish.person());
        List<Library.ShelfSize> sizes = fragment == null ? library.shelves(person) : List.of();
        Shelf shelf = Shelves.wanted(wish.shelf()).orElseGet(() -> first(sizes));
        LibraryWish settled = wish.on(person, shelf);
        Library.Page page = library.page(settled.query(person, shelf));
        model.addAttribute("wish", settled);
        model.addAttribute("titles", page.rows().stream().map(row -> TitleLine.of(row, shelf)).toList());
        model.addAttribute("paging", Paging.of(settled, page.total()));
        model.addAttribute("plays", shelf.holdsPlays());
        model.addAttribute("forms", page.total() == 0 ? List.of() : exports.forms(shelf));
        if (fragment != null) {
            response.setHeader("HX-Replace-Url", settled.address());
            return "library :: titles";
        }
        model.addAttribute("shelves", sizes.stream().map(size -> ShelfTab.of(size, settled)).toList());
        model.addAttribute("genres", genres.on(person, shelf, size(sizes, shelf)));
        model.addAttribute("persons", members.all());
        return "library";
    }

    @GetMapping("/library/export")
    void export(@ModelAttribute("wish") LibraryWish wish, @RequestParam String form, HttpServletResponse response)
            throws IOException {
        Person person = members.named(wish.person());
        Shelf shelf = Shelves.wanted(wish.shelf()).orElse(Shelf.WATCHLIST);
        ExportDownload.send(exports.make(form, wish.on(person, shelf).query(person, shelf)), response);
    }

    private static Shelf first(List<Library.ShelfSize> sizes) {
        return sizes.stream().filter(size -> size.titles() > 0).map(Library.ShelfSize::shelf).findFirst()
                .orElse(Shelf.WATCHLIST);
    }

    private static long size(List<Library.ShelfSize> sizes, Shelf shelf) {
        return sizes.stream().filter(size -> size.shelf().equals(shelf)).mapToLong(Library.ShelfSize::titles)
                .findFirst()
                .orElse(0);
    }

    /** One shelf as a tab. */
    record ShelfTab(String name, String words, String titles, boolean list, boolean here, String address) {

        static ShelfTab of(Library.ShelfSize size, LibraryWish wish) {
            String name = size.shelf().name();
            return new ShelfTab(name, Words.shelf(size.shelf()), Words.number(size.titles()), size.shelf().isList(),
                    name.equals(wish.shelf()), wish.elsewhere(name).address());
        }
    }

    /** Where in the shelf the page is. */
    record Paging(String words, long total, String first, String previous, String next, String last, String here) {

        static Paging of(LibraryWish wish, long total) {
            long pages = Math.max(1, (total + LibraryWish.SIZE - 1) / LibraryWish.SIZE);
            int page = wish.pageOrFirst();
            long from = (long) page * LibraryWish.SIZE + 1;
            String words = total == 0 ? "Nothing found"
                    : from > total ? "Beyond the last of " + Words.number(total)
                            : Words.number(from) + "–" + Words.number(Math.min(total, from + LibraryWish.SIZE - 1))
                                    + " of "
                                    + Words.number(total);
            boolean back = page > 0;
            boolean on = page + 1 < pages;
            return new Paging(words, total, back ? wish.at(0).address() : null,
                    back ? wish.at(page - 1).address() : null,
                    on ? wish.at(page + 1).address() : null, on ? wish.at((int) pages - 1).address() : null,
                    "Page " + Words.number(page + 1L) + " of " + Words.number(pages));
        }
    }
}
