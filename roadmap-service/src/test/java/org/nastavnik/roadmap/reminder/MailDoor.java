package org.nastavnik.roadmap.reminder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Stands between the service and the mail server: it passes on what they say, unless it has been told otherwise. */
final class MailDoor implements AutoCloseable {

    private final ServerSocket door;
    private final int server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private volatile @Nullable Runnable beforeHandOver;
    private volatile @Nullable Runnable afterHandOver;

    /** @param server the mail server's port */
    MailDoor(int server) throws IOException {
        this.server = server;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Answers so whenever somebody says that, in place of the server; nothing to pass it on again. */
    void answer(String said, @Nullable String reply) {
        if (reply == null) {
            answers.remove(said);
        } else {
            answers.put(said, reply);
        }
    }

    /** Happens once a letter is announced, before the server hears of it. */
    void beforeHandOver(Runnable what) {
        beforeHandOver = what;
    }

    /** Happens once the server has taken a letter, before anybody else hears of it. */
    void afterHandOver(Runnable what) {
        afterHandOver = what;
    }

    private void open() {
        try {
            while (!door.isClosed()) {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException _) {
            // It was closed.
        }
    }

    private void serve(Socket client) {
        try (client;
                var there = new Socket(InetAddress.getLoopbackAddress(), server)) {
            var said = reader(client);
            var replied = reader(there);
            say(client, reply(replied));
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                String word = line.split(" ", 2)[0];
                if (word.equals("MAIL")) {
                    run(beforeHandOver);
                }
                String own = answers.get(word);
                say(own == null ? there : client, (own == null ? line : own) + "\r\n");
                if (own == null) {
                    String reply = reply(replied);
                    say(client, reply);
                    if (word.equals("DATA") && reply.startsWith("354")) {
                        letter(said, there);
                        String taken = reply(replied);
                        run(afterHandOver);
                        say(client, taken);
                    }
                }
            }
        } catch (IOException _) {
            // One of them is gone.
        }
    }

    private static void letter(BufferedReader said, Socket there) throws IOException {
        String line = said.readLine();
        while (line != null && !line.equals(".")) {
            say(there, line + "\r\n");
            line = said.readLine();
        }
        say(there, ".\r\n");
    }

    private static void run(@Nullable Runnable what) {
        if (what != null) {
            what.run();
        }
    }

    private static String reply(BufferedReader replied) throws IOException {
        var all = new StringBuilder();
        String line = replied.readLine();
        while (line != null) {
            all.append(line).append("\r\n");
            line = line.length() > 3 && line.charAt(3) == '-' ? replied.readLine() : null;
        }
        if (all.isEmpty()) {
            throw new IOException("The server is gone");
        }
        return all.toString();
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void say(Socket socket, String what) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(what.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
