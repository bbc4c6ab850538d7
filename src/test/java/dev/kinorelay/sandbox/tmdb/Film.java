package dev.kinorelay.sandbox.tmdb;

import java.util.List;

/** A movie or (with seasons: how many episodes each has) a show, as the double knows it. */
public record Film(boolean isShow, long id, String title, String original, String day, String imdb, Long tvdb,
        int runtime, String director, List<String> others, int popularity, int... seasons) {

    String word() {
        return isShow ? "tv" : "movie";
    }

    int year() {
        return day.isEmpty() ? 0 : Integer.parseInt(day.substring(0, 4));
    }

    /** Episodes have numbers of their own, which say nothing about their show. */
    long episodeId(int season, int number) {
        return id * 10_000 + season * 100L + number;
    }

    long seasonId(int season) {
        return id * 100 + season;
    }

    Film known(String director, int minutes, String... names) {
        return new Film(isShow, id, title, original, day, imdb, tvdb, minutes, director, List.of(names), popularity,
                seasons);
    }
}
