package dev.kinorelay.ledger;

import dev.kinorelay.domain.NeedsAttention;
import java.util.Arrays;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;

/** Which schemas this Kinorelay can read: its own and all before it. */
final class Schemas {

    private Schemas() {}

    static void refuseNewer(MigrationInfoService known, String called) {
        MigrationInfo current = known.current();
        if (current != null && current.getVersion() != null && current.getVersion().compareTo(newest(known)) > 0) {
            throw new NeedsAttention(
                    called + " is from a newer Kinorelay (its schema is " + current.getVersion() + ", this one knows "
                            + newest(known) + ").",
                    "Start the newer Kinorelay again, or restore a backup that was made before the upgrade.");
        }
    }

    private static MigrationVersion newest(MigrationInfoService known) {
        return Arrays.stream(known.all())
                .filter(migration -> migration.getState().isResolved() && migration.getVersion() != null)
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
    }
}
