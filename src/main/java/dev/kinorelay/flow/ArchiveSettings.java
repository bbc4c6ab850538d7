package dev.kinorelay.flow;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How much a dropped archive may hold: unpacked in all, files, and how many times its packed size one may unpack to. */
@ConfigurationProperties("kinorelay.archive")
record ArchiveSettings(@DefaultValue("1000MB") DataSize unpacked,
        @DefaultValue("5000") int members, @DefaultValue("200") int ratio) {}
