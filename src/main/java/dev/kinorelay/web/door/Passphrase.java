package dev.kinorelay.web.door;

import java.security.SecureRandom;

/** A password that can be read aloud: syllables in groups, about 70 bits of chance. */
final class Passphrase {

    private static final String CONSONANTS = "bdfghjklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final int GROUPS = 4;
    private static final int SYLLABLES = 3;

    private Passphrase() {}

    static String random(SecureRandom chance) {
        StringBuilder text = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            text.append(group == 0 ? "" : "-");
            for (int syllable = 0; syllable < SYLLABLES; syllable++) {
                text.append(CONSONANTS.charAt(chance.nextInt(CONSONANTS.length())));
                text.append(VOWELS.charAt(chance.nextInt(VOWELS.length())));
            }
        }
        return text.toString();
    }
}
