package org.dateline.query.entities;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A page of entities, those in most articles first.")
record EntityList(@Schema(required = true) List<EntityItem> items) {}
