package dev.kinorelay.web;

import dev.kinorelay.domain.Picture;

/** Where pictures are shown here. */
public final class PictureAddress {

    private PictureAddress() {}

    /** Null when there is no picture, or it is of a kind that is not shown. */
    public static String of(Picture picture, String size) {
        int slash = picture == null ? -1 : picture.path().indexOf('/');
        return slash < 1 ? null
                : "/pictures/" + picture.service() + "/" + picture.path().substring(0, slash) + "/" + size + "/"
                        + picture.path().substring(slash + 1);
    }

    /** A large one that is broader than high; a still of an episode has a size of its own. */
    public static String wide(Picture picture) {
        return of(picture, picture != null && picture.path().startsWith("still/") ? "w300" : "w1280");
    }
}
