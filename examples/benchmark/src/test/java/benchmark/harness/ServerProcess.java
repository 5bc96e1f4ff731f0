package benchmark.harness;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One side as a process of its own. */
final class ServerProcess implements AutoCloseable {
  private static final int PATIENCE = 60;
  private static final double TICKS_PER_SECOND = 100;

  private final Process process;
  private final int port;
  private final double firstAnswer;
  private final double cpuToAnswer;

  private ServerProcess(Process process, int port, double firstAnswer) throws IOException {
    this.process = process;
    this.port = port;
    this.firstAnswer = firstAnswer;
    this.cpuToAnswer = cpu();
  }

  /**
   * Starts a side and waits for its first answer.
   *
   * @param classPath what is deployed
   * @param flags for the virtual machine, beside those that both sides get
   */
  static ServerProcess start(
      Side side, String classPath, String databaseUrl, String cores, List<String> flags)
      throws IOException, InterruptedException {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx128m"));
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath, side.mainClass()));
    if (!side.argument().isEmpty()) {
      command.add(side.argument());
    }
    ProcessBuilder builder = new ProcessBuilder(Cores.pinned(cores, command));
    builder.environment().put("DATABASE_URL", databaseUrl);
    builder.environment().put("PORT", Integer.toString(port));
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    long start = System.nanoTime();
    Process process = builder.start();
    try {
      waitForAnswer(side, process, port);
      return new ServerProcess(process, port, (System.nanoTime() - start) / 1e6);
    } catch (HarnessException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Asks for a row of the database until there is one. */
  private static void waitForAnswer(Side side, Process process, int port)
      throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
    while (System.nanoTime() < deadline && process.isAlive()) {
      if (answers(port)) {
        return;
      }
      Thread.sleep(1);
    }
    throw new HarnessException(
        "The side " + side.label() + " did not answer within " + PATIENCE + " seconds.");
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      String request = "GET /db HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readAllBytes();
      return new String(answer, StandardCharsets.US_ASCII).startsWith("HTTP/1.1 200 ");
    } catch (IOException e) {
      return false;
    }
  }

  /** Asks for the row again, to have loaded what that takes. */
  void ask(int times) {
    for (int i = 0; i < times; i++) {
      answers(port);
    }
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Milliseconds from the start of the process to its first answer. */
  double firstAnswer() {
    return firstAnswer;
  }

  /** Milliseconds of processor time until the first answer, which neighbours cannot stretch. */
  double cpuToAnswer() {
    return 1000 * cpuToAnswer;
  }

  /** Seconds of processor time that the process has taken so far, all of its threads together. */
  double cpu() throws IOException {
    return cpu(Files.readString(Path.of("/proc/" + process.pid() + "/stat")));
  }

  /** Seconds of it that went into compiling at run time, which ends when a server is warm. */
  double compilers() throws IOException {
    double seconds = 0;
    try (DirectoryStream<Path> threads =
        Files.newDirectoryStream(Path.of("/proc/" + process.pid() + "/task"))) {
      for (Path thread : threads) {
        seconds += compiling(thread.resolve("stat"));
      }
    }
    return seconds;
  }

  private static double compiling(Path stat) {
    try {
      String line = Files.readString(stat);
      return isCompiler(line) ? cpu(line) : 0;
    } catch (IOException e) {
      // The thread has ended.
      return 0;
    }
  }

  /** Whether a line of {@code /proc/…/stat} is that of a compiler, whose name Linux cuts. */
  static boolean isCompiler(String stat) {
    return stat.contains("CompilerThre)");
  }

  /** The processor time in a line of {@code /proc/…/stat}, in seconds. */
  static double cpu(String stat) {
    // The name of the program, in parentheses, may hold spaces and parentheses of its own.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
  }

  /** MiB of memory that the process holds now. */
  double memory() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
      }
    }
    throw new IOException("The process " + process.pid() + " has no memory.");
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
