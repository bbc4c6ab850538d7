package dev.kinorelay.sandbox.tmdb;

/** A small catalogue to try things with, the same titles as Trakt's double has. */
public final class SampleFilms {

    private SampleFilms() {}

    public static void into(Films films) {
        films.movie("The Shawshank Redemption", 1994, "tt0111161", 278);
        films.movie("The Godfather", 1972, "tt0068646", 238);
        films.movie("The Dark Knight", 2008, "tt0468569", 155);
        films.movie("Pulp Fiction", 1994, "tt0110912", 680);
        films.movie("Inception", 2010, "tt1375666", 27205);
        films.movie("The Matrix", 1999, "tt0133093", 603);
        films.put(films.movie("Spirited Away", 2001, "tt0245429", 129).known("Hayao Miyazaki", 125,
                "Sen to Chihiro no Kamikakushi", "千と千尋の神隠し", "Chihiros Reise ins Zauberland"));
        films.movie("Parasite", 2019, "tt6751668", 496243);
        films.put(films.movie("Amélie", 2001, "tt0211915", 194).known("Jean-Pierre Jeunet", 122,
                "Le Fabuleux Destin d'Amélie Poulain", "Die fabelhafte Welt der Amelie"));
        films.put(films.movie("The Lives of Others", 2006, "tt0405094", 582)
                .known("Florian Henckel von Donnersmarck", 137, "Das Leben der Anderen"));
        films.movie("Blade Runner", 1982, "tt0083658", 78);
        films.put(films.movie("Heat", 1995, "tt0113277", 949).known("Michael Mann", 170));
        films.put(films.movie("Alien", 1979, "tt0078748", 348).known("Ridley Scott", 117));
        films.show("Breaking Bad", 2008, "tt0903747", 1396, 81189L, 7, 13, 13, 13, 16);
        films.show("Game of Thrones", 2011, "tt0944947", 1399, 121361L, 10, 10, 10, 10, 10, 10, 7, 6);
        films.show("Chernobyl", 2019, "tt7366338", 87108, 360893L, 5);
        films.show("Dark", 2017, "tt5753856", 70523, 334824L, 10, 8, 8);
    }
}
