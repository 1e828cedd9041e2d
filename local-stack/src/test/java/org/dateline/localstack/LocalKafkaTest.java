package org.dateline.localstack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {

    @TempDir
    static Path folder;

    private static LocalKafka kafka;

    @BeforeAll
    static void startBroker() {
        kafka = LocalKafka.in(folder.resolve("main"), Ports.free()).start();
    }

    @AfterAll
    static void stopBroker() {
        kafka.close();
    }

    @Test
    void namesThePortThatIsInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LocalKafka second = LocalKafka.in(folder.resolve("second"), taken.getLocalPort());
            assertThatThrownBy(second::start)
                    .isInstanceOf(StackException.class)
                    .hasMessage("Port " + taken.getLocalPort() + ", wanted for Kafka, is in use");
        }
    }

    @Test
    void leavesAFolderAloneThatABrokerUses() {
        LocalKafka second = LocalKafka.in(folder.resolve("main"), Ports.free());
        assertThatThrownBy(second::start)
                .isInstanceOf(StackException.class)
                .hasMessage("The folder " + folder.resolve("main") + " is in use by this process already");
    }
}
