package dev.kinorelay.flow;

import java.nio.file.Path;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DataSizeUnit;
import org.springframework.util.unit.DataSize;
import org.springframework.util.unit.DataUnit;

/** The watched folder, how large a file in it may be, and the zone of dates that name none. */
@ConfigurationProperties("kinorelay.inbox")
public record InboxSettings(@DefaultValue("config/inbox") Path folder,
        @DefaultValue("200") @DataSizeUnit(DataUnit.MEGABYTES) DataSize limit, ZoneId zone) {

    public InboxSettings {
        folder = folder.toAbsolutePath().normalize();
        zone = zone == null ? ZoneId.systemDefault() : zone;
    }
}
