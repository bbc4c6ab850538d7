package dev.kinorelay.flow;

import java.util.regex.Pattern;

/** Names that say: not yet, or not for you. */
public final class TemporaryNames {

    /** Browsers, Windows, editors, Nextcloud, Syncthing, rsync, WinSCP and lftp name what they are still writing. */
    private static final Pattern TEMPORARY = Pattern.compile("\\..*|~.*|.*~|#.*#|Thumbs\\.db|desktop\\.ini"
            + "|.*\\.(part|partial|crdownload|download|opdownload|tmp|temp|filepart|swp|swx|!ut|!sync|lck|lock|camelLock)"
            + "|.*\\.(part|tmp)[.-].*", Pattern.CASE_INSENSITIVE);

    private TemporaryNames() {}

    public static boolean isTemporary(String name) {
        return TEMPORARY.matcher(name).matches();
    }

    /** .done, .failed, .held, .upload, and folders of synchronising programs such as .stfolder and @eaDir. */
    public static boolean isHidden(String folder) {
        return folder.startsWith(".") || folder.startsWith("@") || folder.startsWith("#");
    }
}
