package dev.kinorelay.service.imdb;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bones of a page: its elements with their test ids, roles and classes, and nothing of what it says. */
final class Skeleton {

    private static final int LONGEST = 200_000;
    private static final Pattern SILENT = Pattern
            .compile("(?is)<(script|style|svg|noscript)\\b.*?</\\1\\s*>|<!--.*?-->");
    private static final Pattern TAG = Pattern
            .compile("<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>");
    private static final Pattern KEPT = Pattern.compile("(?i)\\b(data-testid|role|class|type)=\"([\\w\\s:-]{0,200})\"");

    private Skeleton() {}

    static String of(String page) {
        String loud = SILENT.matcher(page.substring(0, Math.min(page.length(), 10 * LONGEST))).replaceAll("");
        Matcher tags = TAG.matcher(loud);
        StringBuilder bones = new StringBuilder();
        while (tags.find() && bones.length() < LONGEST) {
            bones.append('<').append(tags.group(1)).append(tags.group(2));
            Matcher kept = KEPT.matcher(tags.group(3));
            while (kept.find()) {
                bones.append(' ').append(kept.group(1)).append("=\"").append(kept.group(2)).append('"');
            }
            bones.append(">\n");
        }
        return bones.toString();
    }
}
