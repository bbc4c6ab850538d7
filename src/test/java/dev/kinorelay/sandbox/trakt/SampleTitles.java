package dev.kinorelay.sandbox.trakt;

/** A small catalogue to try things with. The titles are real, so that an export of one's own finds some of them. */
public final class SampleTitles {

    private SampleTitles() {}

    public static void into(Catalogue catalogue) {
        catalogue.movie("The Shawshank Redemption", 1994, "tt0111161", 278);
        catalogue.movie("The Godfather", 1972, "tt0068646", 238);
        catalogue.movie("The Dark Knight", 2008, "tt0468569", 155);
        catalogue.movie("Pulp Fiction", 1994, "tt0110912", 680);
        catalogue.movie("Inception", 2010, "tt1375666", 27205);
        catalogue.movie("The Matrix", 1999, "tt0133093", 603);
        catalogue.movie("Spirited Away", 2001, "tt0245429", 129);
        catalogue.movie("Parasite", 2019, "tt6751668", 496243);
        catalogue.movie("Amélie", 2001, "tt0211915", 194);
        catalogue.movie("The Lives of Others", 2006, "tt0405094", 582);
        catalogue.movie("Blade Runner", 1982, "tt0083658", 78);
        catalogue.movie("Alien", 1979, "tt0078748", 348);
        catalogue.show("Breaking Bad", 2008, "tt0903747", 1396, 81189, 7, 13, 13, 13, 16);
        catalogue.show("Game of Thrones", 2011, "tt0944947", 1399, 121361, 10, 10, 10, 10, 10, 10, 7, 6);
        catalogue.show("Chernobyl", 2019, "tt7366338", 87108, 360893, 5);
        catalogue.show("Dark", 2017, "tt5753856", 70523, 334824, 10, 8, 8);
    }
}
