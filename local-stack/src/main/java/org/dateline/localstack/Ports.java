package org.dateline.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Loopback TCP ports. */
public final class Ports {

    private Ports() {}

    /** A port that was free a moment ago; another process may take it before the caller does. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StackException("No free TCP port on the loopback interface: " + e.getMessage(), e);
        }
    }

    /**
     * Checks that a server can listen on a port.
     *
     * @param user what wants the port, for the message
     * @throws StackException if something listens there already
     */
    public static void requireFree(int port, String user) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException | IllegalArgumentException e) {
            throw new StackException("Port " + port + ", wanted for " + user + ", is in use", e);
        }
    }
}
