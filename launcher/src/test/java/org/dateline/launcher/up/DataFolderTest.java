package org.dateline.launcher.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.launcher.LauncherException;
import org.dateline.localstack.StackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void neverTouchesAFolderOfSomethingElse() throws IOException {
        Files.createDirectories(folder.resolve("postgres"));
        assertThatThrownBy(() -> DataFolder.open(folder))
                .isInstanceOf(LauncherException.class)
                .hasMessage("The folder " + folder + " holds something else; choose another with --data");
        assertThat(folder.resolve("postgres")).exists();
    }

    @Test
    void clearsTheDataButKeepsTheLogs() throws IOException {
        try (DataFolder data = DataFolder.open(folder)) {
            Files.createDirectories(data.kafka().resolve("articles.raw-0"));
            Files.writeString(data.log("enrich-service"), "kept");
            data.clear();
            assertThat(data.kafka()).doesNotExist();
            assertThat(data.log("enrich-service")).hasContent("kept");
        }
    }

    @Test
    void hasOneUserAtATime() {
        try (DataFolder first = DataFolder.open(folder)) {
            assertThatThrownBy(() -> DataFolder.open(first.path())).isInstanceOf(StackException.class);
        }
    }
}
