package se.samnytta.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files below {@code static/}, by their path there, in order of their names. */
final class StaticFiles {

  private StaticFiles() {}

  static Map<String, byte[]> onClassPath() throws IOException {
    var files = new TreeMap<String, byte[]>();
    for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:static/**/*.*")) {
      String address = file.getURL().toString();
      files.put(address.substring(address.lastIndexOf("/static/") + "/static/".length()), file.getContentAsByteArray());
    }
    return files;
  }

  static Map<String, byte[]> under(Path folder) throws IOException {
    var files = new TreeMap<String, byte[]>();
    try (var found = Files.walk(folder)) {
      for (Path file : found.filter(Files::isRegularFile).toList())
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
    }
    return files;
  }
}
