package se.samnytta.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;

/** Eight people send the largest photos there are at the same moment, to a process with little memory. */
class LargePhotosTest {

  private static final int WIDTH = 7300;
  private static final int HEIGHT = 5475;

  @Test
  void takesEightAtOnceInAQuarterOfTheHeap(@TempDir Path folder) throws Exception {
    var image = Corpus.quarters(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    Files.write(folder.resolve("0"), Corpus.jpeg(image));
    Files.write(folder.resolve("1"), Corpus.progressiveJpeg(image));
    Files.write(folder.resolve("2"), Corpus.png(image));
    Files.write(folder.resolve("3"), Corpus.webp(image, false));
    var child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
        "-XX:+ExitOnOutOfMemoryError",
        "--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path"),
        LargePhotosTest.class.getName(),
        folder.toString()).inheritIO().start();
    assertThat(child.waitFor()).isZero();
  }

  /** Runs in the small process. */
  static void main(String[] arguments) throws InterruptedException, ExecutionException {
    var darkroom = new Darkroom();
    var developments = new ArrayList<Future<Development>>();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        var file = new FileSystemResource(Path.of(arguments[0], Integer.toString(i % 4)));
        developments.add(people.submit(() -> darkroom.develop(file)));
      }
    }
    for (var development : developments)
      if (!(development.get() instanceof Development.Photo(int width, int height, _)) || width != 1280 || height != 960)
        throw new IllegalStateException(development.get().toString());
  }
}
