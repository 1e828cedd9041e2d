package org.dateline.query.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.dateline.query.selection.Selection;

/** How an export is written. */
interface ExportFormat {

    /** The end of the path and of the file's name. */
    String extension();

    /** Bare type, for {@code Accept}. */
    String mediaType();

    /** Type with its parameters. */
    String contentType();

    /** Writes what stands before the first article. */
    void begin(OutputStream out) throws IOException;

    /** Writes articles of a selection in the order of the list; one that was retracted meanwhile is left out. */
    void write(OutputStream out, Selection selection, List<UUID> ids) throws IOException;
}
