package org.dateline.query.exports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dateline.query.selection.Position;

/**
 * Articles that are read together.
 *
 * @param next where the next page begins, empty after the last
 */
record ExportPage(List<UUID> ids, Optional<Position> next) {}
