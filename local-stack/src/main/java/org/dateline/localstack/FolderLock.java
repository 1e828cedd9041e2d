package org.dateline.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A data folder has one user at a time. The operating system drops the lock when its holder ends, however it ends: a
 * locked folder is in use, an unlocked one with running servers was left behind.
 */
public final class FolderLock implements AutoCloseable {

    private static final String FILE = "in-use.lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Creates the folder where needed and takes its lock.
     *
     * @throws StackException if another process has it
     */
    public static FolderLock take(Path folder) {
        Directories.create(folder);
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new FolderLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            close(channel);
            throw new StackException("The folder " + folder + " is in use by this process already", e);
        } catch (IOException e) {
            close(channel);
            throw new StackException("The folder " + folder + " cannot be locked: " + e.getMessage(), e);
        }
        close(channel);
        throw new StackException("The folder " + folder + " is in use by another process");
    }

    @Override
    public void close() {
        close(channel);
    }

    private static void close(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // Closing only gives the lock back; the operating system does so too when the process ends.
        }
    }
}
