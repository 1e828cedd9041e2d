package org.dateline.analysis;

/** A gazetteer or taxonomy file breaks a rule; the message names file, line or field, and rule. Nothing is loaded. */
public class InvalidDataFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidDataFileException(String file, int line, String rule) {
        super(file + ", line " + line + ": " + rule);
    }

    public InvalidDataFileException(String file, String field, String rule) {
        super(file + ", " + field + ": " + rule);
    }
}
