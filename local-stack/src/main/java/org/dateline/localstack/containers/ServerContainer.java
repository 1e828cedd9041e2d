package org.dateline.localstack.containers;

import com.github.dockerjava.api.DockerClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dateline.localstack.Ports;
import org.dateline.localstack.StackException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/**
 * A container that publishes one port, always the same one, and may be stopped, killed and started again with its data.
 * It is removed by {@link #remove()}, or by Testcontainers when the JVM is gone.
 */
final class ServerContainer {

    private static final int STOP_SECONDS = 60;

    private final GenericContainer<?> container;
    private final String address;
    private boolean running;

    ServerContainer(String image, int innerPort) {
        requireEngine();
        // Testcontainers' own choice of port would change with every start.
        int port = Ports.free();
        String host = DockerClientFactory.instance().dockerHostIpAddress();
        boolean local = host.equals("localhost");
        address = (local ? "127.0.0.1" : host) + ":" + port;
        container = new GenericContainer<>(image).waitingFor(new NoWait());
        container.setPortBindings(List.of((local ? "127.0.0.1:" : "") + port + ":" + innerPort));
    }

    private static void requireEngine() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new StackException("-Dstack=containers needs a container engine (Docker), and none can be reached");
        }
    }

    ServerContainer with(Map<String, String> environment, String... command) {
        container.withEnv(environment).withCommand(command);
        return this;
    }

    /** {@code host:port} where the server is reached. */
    String address() {
        return address;
    }

    /** False if it ran already. */
    boolean start() {
        if (running) {
            return false;
        }
        if (container.getContainerId() == null) {
            container.start();
        } else {
            engine().startContainerCmd(container.getContainerId()).exec();
        }
        running = true;
        return true;
    }

    void stop() {
        if (running) {
            engine().stopContainerCmd(container.getContainerId())
                    .withTimeout(STOP_SECONDS)
                    .exec();
            running = false;
        }
    }

    void kill() {
        if (running) {
            engine().killContainerCmd(container.getContainerId()).exec();
            engine().waitContainerCmd(container.getContainerId())
                    .start()
                    .awaitStatusCode(STOP_SECONDS, TimeUnit.SECONDS);
            running = false;
        }
    }

    void remove() {
        container.stop();
        running = false;
    }

    private static DockerClient engine() {
        return DockerClientFactory.instance().client();
    }

    /** Each server is waited for by its own client, after every start alike. */
    private static final class NoWait extends AbstractWaitStrategy {
        @Override
        protected void waitUntilReady() {}
    }
}
