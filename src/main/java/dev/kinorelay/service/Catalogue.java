package dev.kinorelay.service;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** A catalogue that is given away in files, which can be kept on this machine. */
public interface Catalogue {

    String service();

    /** The names of its files, in the order they have to be read; the others belong to the first. */
    List<String> files();

    /** Where a person lays them. */
    Path folder();

    /** Where they are given away. */
    URI source();

    /** The rows of one file, unpacked; throws NeedsAttention when it is not what its name says. */
    CatalogueRows open(String file, InputStream unpacked) throws IOException;
}
