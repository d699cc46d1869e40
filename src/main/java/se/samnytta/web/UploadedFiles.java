package se.samnytta.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Files that come with a form. A browser sends an empty one where nothing was chosen. */
public final class UploadedFiles {

  private UploadedFiles() {}

  /** The chosen files of that field; a file in any other field is refused. */
  public static List<MultipartFile> of(HttpServletRequest request, String field) {
    if (!(request instanceof MultipartHttpServletRequest parts))
      return List.of();
    if (parts.getMultiFileMap().keySet().stream().anyMatch(name -> !name.equals(field)))
      throw new BadRequest("the form takes files in " + field + " alone");
    return parts.getFiles(field).stream().filter(file -> !file.isEmpty()).toList();
  }

  /** What is in the file; of one that is larger than the most, only that it is. */
  public static byte[] bytes(MultipartFile file, int most) {
    try {
      return file.getSize() > most ? new byte[most + 1] : file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
