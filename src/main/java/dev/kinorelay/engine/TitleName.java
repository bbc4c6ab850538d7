package dev.kinorelay.engine;

import java.util.List;

/**
 * One name of a title, made comparable: the words without anything between them, the same without the article in front, and
 * how much of a name it is.
 */
record TitleName(String key, String loose, Rank rank, int words) {

    enum Rank {
        /** What it is called. */
        MAIN,
        /** What it is called as well. */
        OTHER,
        /** A part of what it is called. */
        SHORT
    }

    static TitleName of(List<String> words, Rank rank) {
        String key = String.join("", words);
        boolean article = words.size() > 1 && Articles.IN_FRONT.contains(words.getFirst());
        String loose = article ? String.join("", words.subList(1, words.size())) : key;
        return new TitleName(key, loose, rank, words.size());
    }

    /** The digits in it: titles that are spelled alike but numbered otherwise are different titles. */
    String digits() {
        return key.chars().filter(Character::isDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
