package dev.kinorelay.domain;

import java.util.regex.Pattern;

/** A member of the household, known by a short lower-case name. */
public record Person(String name) {

    private static final Pattern NAME = Pattern.compile("[\\p{Ll}\\p{Lo}\\d][\\p{Ll}\\p{Lo}\\d._-]{0,39}");

    public static final Person ME = new Person("me");

    public Person {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "A person's name is 1 to 40 lower-case letters, digits, dots, dashes; not: " + name);
        }
    }

    public static boolean isName(String name) {
        return name != null && NAME.matcher(name).matches();
    }

    @Override
    public String toString() {
        return name;
    }
}
