import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What the application and its PostgreSQL have used of the processors: the same on a busy machine as on an idle one, almost. */
record Processors(List<ProcessHandle> applications, ProcessHandle postgres) {

  record Used(double application, double postgres) {

    Used since(Used before, long times) {
      return new Used((application - before.application) / times, (postgres - before.postgres) / times);
    }

    @Override
    public String toString() {
      return String.format("%.1f + %.1f", application, postgres);
    }
  }

  static Processors of(String application, String cluster) throws IOException {
    return new Processors(List.of(process(application)), process(Files.readAllLines(Path.of(cluster, "postmaster.pid")).getFirst()));
  }

  private static ProcessHandle process(String id) {
    return ProcessHandle.of(Long.parseLong(id.trim())).orElseThrow();
  }

  /** Milliseconds so far. */
  Used used() {
    return new Used(milliseconds(applications.stream()), milliseconds(postgres.descendants()));
  }

  private static double milliseconds(Stream<ProcessHandle> processes) {
    return processes.mapToLong(process -> process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L)).sum() / 1e6;
  }
}
