package org.dateline.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/operations.md} lists every setting of every service with its default, and nothing else. The settings are
 * read from the {@code @ConfigMapping} interfaces.
 */
class SettingsDocumentedTest {

    private static final Pattern ROW =
            Pattern.compile("^\\| ([a-z]+) \\| `(dateline\\.[a-z0-9.-]+)` \\| ([^|]*)\\|", Pattern.MULTILINE);
    private static final String WITH_DEFAULT = "io.smallrye.config.WithDefault";
    private static final String WITH_NAME = "io.smallrye.config.WithName";
    private static final String CONFIG_MAPPING = "io.smallrye.config.ConfigMapping";

    @Test
    void operationsPageListsEverySettingWithItsDefault() throws IOException {
        Map<String, String> documented = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(Modules.ROOT.resolve("docs/operations.md")));
        while (row.find()) {
            documented.put(
                    row.group(1) + " " + row.group(2),
                    row.group(3).replace("`", "").trim());
        }

        assertThat(documented).isEqualTo(settingsOfTheCode());
    }

    private static Map<String, String> settingsOfTheCode() {
        JavaClasses house = new ClassFileImporter().importPaths(Modules.compiledClasses());
        Map<String, String> settings = new TreeMap<>();
        house.stream().filter(type -> type.isAnnotatedWith(CONFIG_MAPPING)).forEach(type -> {
            String prefix = (String)
                    type.getAnnotationOfType(CONFIG_MAPPING).get("prefix").orElseThrow();
            collect(type, service(type) + " " + prefix, settings);
        });
        return settings;
    }

    private static void collect(JavaClass group, String prefix, Map<String, String> settings) {
        for (JavaMethod method : group.getMethods()) {
            if (method.getModifiers().stream().anyMatch(modifier -> "SYNTHETIC".equals(modifier.name()))) {
                continue;
            }
            String key = prefix + "." + name(method);
            JavaClass type = method.getRawReturnType();
            if (type.isInterface() && type.getPackageName().startsWith("org.dateline")) {
                collect(type, key, settings);
            } else {
                settings.put(key, annotation(method, WITH_DEFAULT, ""));
            }
        }
    }

    private static String service(JavaClass settings) {
        return settings.getPackageName().split("\\.")[2];
    }

    private static String name(JavaMethod method) {
        String kebab = method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return annotation(method, WITH_NAME, kebab);
    }

    private static String annotation(JavaMethod method, String annotation, String otherwise) {
        return method.isAnnotatedWith(annotation)
                ? (String) method.getAnnotationOfType(annotation).get("value").orElseThrow()
                : otherwise;
    }
}
