package se.samnytta.files;

import java.awt.image.BufferedImage;
import java.io.IOException;

/** A photo whose wrapping has been walked from end to end but whose pixels are still packed. */
sealed interface PhotoFile permits JpegFile, PngFile, WebpFile {

  int width();

  int height();

  /** Exif's 1 to 8. */
  int orientation();

  /**
   * Unpacks the pixels as they lie in the file, thinned so that they take little memory but are at least as many as asked
   * for.
   *
   * @param wanted  the least width
   * @param alsoHigh the least height
   */
  Rows unpack(int wanted, int alsoHigh) throws IOException;

  /** Red, green and blue on white, row by row from the top. */
  interface Rows {

    int width();

    int height();

    /** Fills {@code into} with three numbers from 0 to 255 for each pixel of a row. */
    void read(int row, int[] into);

    /** What remains to be done to the colours once the picture is small. */
    default BufferedImage coloured(BufferedImage small) {
      return small;
    }
  }
}
