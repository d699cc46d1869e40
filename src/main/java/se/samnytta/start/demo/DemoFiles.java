package se.samnytta.start.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo's files on the class path. */
final class DemoFiles {

  private DemoFiles() {}

  static JsonNode read(JsonMapper json, String name) {
    try (InputStream file = open(name)) {
      return json.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(String name) {
    try (InputStream file = open(name)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream file = DemoFiles.class.getResourceAsStream("/demo/" + name);
    if (file == null)
      throw new IOException("no demo file " + name);
    return file;
  }
}
