package dev.kinorelay.flow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Names of files in an archive, for people and formats to read; nothing is ever written under them. */
final class MemberName {

    private static final int LONGEST = 200;

    private MemberName() {}

    /** Whether a person put the file there, and not a program for its own ends. */
    static boolean isVisible(String name) {
        for (String part : plain(name).split("/")) {
            if (part.startsWith(".") && !part.equals("..") || part.equals("__MACOSX") || part.equals("Thumbs.db")
                    || part.equals("desktop.ini")) {
                return false;
            }
        }
        return true;
    }

    static String plain(String name) {
        String plain = name.replace('\\', '/').replaceAll("\\p{Cntrl}+", " ").replaceAll("^(/|[A-Za-z]:|\\.\\./)+", "");
        return plain.length() <= LONGEST ? plain : "…" + plain.substring(plain.length() - LONGEST);
    }

    /** Two files may come to one name; neither may hide the other. */
    static String among(Set<String> taken, String name) {
        var plain = plain(name);
        var free = plain;
        for (int number = 2; taken.contains(free); number++) {
            free = plain + " (" + number + ")";
        }
        return free;
    }

    /** Whoever packs a folder anew gets that folder into the archive. */
    static <T> Map<String, T> withoutCommonFolder(Map<String, T> members) {
        var folder = members.keySet().stream().findFirst().map(name -> name.substring(0, name.indexOf('/') + 1))
                .orElse("");
        if (folder.isEmpty() || !members.keySet().stream().allMatch(name -> name.startsWith(folder))
                || members.size() == 1) {
            return members;
        }
        var shorter = new LinkedHashMap<String, T>();
        members.forEach((name, member) -> shorter.put(name.substring(folder.length()), member));
        return shorter;
    }

    /** A sentence as a part of another. */
    static String clause(String sentence) {
        var text = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
