package org.dateline.analysis.topics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.analysis.InvalidDataFileException;

/** Reads fields of a taxonomy file; whatever breaks a rule becomes a {@link InvalidDataFileException} that names the place. */
record FieldReader(String file, String path, JsonNode node) {

    FieldReader {
        if (node == null || !node.isObject()) {
            throw new InvalidDataFileException(file, path, "must be a mapping of field names to values");
        }
    }

    void allowOnly(Set<String> names) {
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw bad(
                        name,
                        "is unknown; known are "
                                + String.join(", ", names.stream().sorted().toList()));
            }
        });
    }

    boolean has(String name) {
        return node.has(name);
    }

    FieldReader child(String name) {
        return new FieldReader(file, at(name), node.get(name));
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    String text(String name, int longest) {
        JsonNode value = node.get(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()
                || value.textValue().isBlank()
                || value.textValue().length() > longest) {
            throw bad(name, "must be a text of 1 to " + longest + " characters");
        }
        return value.textValue();
    }

    boolean flag(String name) {
        JsonNode value = node.get(name);
        if (value != null && !value.isBoolean()) {
            throw bad(name, "must be true or false");
        }
        return value != null && value.booleanValue();
    }

    Double number(String name, double least, double most) {
        JsonNode value = node.get(name);
        if (value == null) {
            return null;
        }
        if (!value.isNumber() || value.doubleValue() < least || value.doubleValue() > most) {
            throw bad(name, "must be a number from " + least + " to " + most);
        }
        return value.doubleValue();
    }

    double required(String name, double least, double most) {
        Double value = number(name, least, most);
        if (value == null) {
            throw bad(name, "is required");
        }
        return value;
    }

    List<String> texts(String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw bad(name, "must be a list");
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            if (!value.get(i).isTextual() || value.get(i).textValue().isBlank()) {
                throw bad(name + "[" + i + "]", "must be a text; put it in quotes");
            }
            texts.add(value.get(i).textValue());
        }
        return texts;
    }

    /** The fields of this mapping as numbers, in their order. */
    Iterator<Map.Entry<String, JsonNode>> fields() {
        return node.properties().iterator();
    }

    InvalidDataFileException bad(String name, String rule) {
        return new InvalidDataFileException(file, at(name), rule);
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
