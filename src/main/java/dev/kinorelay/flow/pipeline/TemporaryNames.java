package dev.kinorelay.flow.pipeline;

import java.util.regex.Pattern;

/** Names that say: not yet, or not for you. */
final class TemporaryNames {

    /** Browsers, Windows, editors, Nextcloud, Syncthing, rsync, WinSCP and lftp name what they are still writing. */
    private static final Pattern TEMPORARY = Pattern.compile("\\..*|~.*|.*~|#.*#|Thumbs\\.db|desktop\\.ini"
            + "|.*\\.(part|partial|crdownload|download|opdownload|tmp|temp|filepart|swp|swx|!ut|!sync|lck|lock|camelLock)"
            + "|.*\\.(part|tmp)[.-].*", Pattern.CASE_INSENSITIVE);

    private TemporaryNames() {}

    static boolean isTemporary(String name) {
        return TEMPORARY.matcher(name).matches();
    }

    /** .done, .failed, .held, .upload, and folders of synchronising programs such as .stfolder and @eaDir. */
    static boolean isHidden(String folder) {
        return folder.startsWith(".") || folder.startsWith("@") || folder.startsWith("#");
    }
}
