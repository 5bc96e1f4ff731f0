package storefront.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A PNG that is made as small as a picture of a page can be: with a palette of 256 colours. */
final class Picture {
  private static final int MOST_COLOURS = 256;

  private Picture() {}

  /** The same picture with fewer colours, if it has more than a palette takes. */
  static byte[] smaller(byte[] png) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    for (int step = 1; ; step *= 2) {
      Map<Integer, Integer> palette = palette(image, step);
      if (palette.size() <= MOST_COLOURS) {
        return encoded(indexed(image, palette, step));
      }
    }
  }

  private static Map<Integer, Integer> palette(BufferedImage image, int step) {
    Map<Integer, Integer> palette = new LinkedHashMap<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        palette.putIfAbsent(rounded(image.getRGB(x, y), step), palette.size());
      }
    }
    return palette;
  }

  private static int rounded(int colour, int step) {
    return part(colour >> 16, step) << 16 | part(colour >> 8, step) << 8 | part(colour, step);
  }

  /** A multiple of {@code step}, or 255, so that white stays white. */
  private static int part(int value, int step) {
    return Math.min(255, ((value & 255) + step / 2) / step * step);
  }

  private static BufferedImage indexed(
      BufferedImage image, Map<Integer, Integer> palette, int step) {
    byte[][] parts = new byte[3][palette.size()];
    palette.forEach(
        (colour, index) -> {
          parts[0][index] = (byte) (colour >> 16);
          parts[1][index] = (byte) (colour >> 8);
          parts[2][index] = (byte) (int) colour;
        });
    IndexColorModel colours = new IndexColorModel(8, palette.size(), parts[0], parts[1], parts[2]);
    BufferedImage indexed =
        new BufferedImage(
            image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colours);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int index = palette.get(rounded(image.getRGB(x, y), step));
        indexed.getRaster().setSample(x, y, 0, index);
      }
    }
    return indexed;
  }

  private static byte[] encoded(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
