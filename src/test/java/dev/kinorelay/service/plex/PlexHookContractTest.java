package dev.kinorelay.service.plex;

import dev.kinorelay.service.Hook;
import dev.kinorelay.service.HookContract;
import java.util.List;

class PlexHookContractTest extends HookContract {

    @Override
    protected Hook hook() {
        return new PlexHook();
    }

    @Override
    protected List<String> telling() {
        return List.of(Told.film("media.scrobble"), Told.episode(), Told.oldEpisode(), Told.rating("9.0"));
    }
}
