package org.dateline.analysis;

/**
 * What made an analysis; equal versions give equal results for equal documents.
 *
 * @param version one short hash over the four below
 * @param engine version of the code
 * @param model name and hash of the trained model, or {@code none}
 * @param gazetteer version and hash of the names
 * @param taxonomy version and hash of the topics
 */
public record EngineVersion(String version, String engine, String model, String gazetteer, String taxonomy) {}
