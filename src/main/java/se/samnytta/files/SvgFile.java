package se.samnytta.files;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.samnytta.files.LogoOutcome.Reason;
import se.samnytta.files.LogoOutcome.Refused;

/**
 * An SVG that only draws. It is read element by element and written anew: shapes, groups and gradients with attributes that
 * give numbers, colours and names are kept; a drawing that has anything else is refused rather than cut, since it would not be
 * the drawing that was handed in.
 */
final class SvgFile {

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final Set<String> DRAWN = Set.of("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "defs",
      "linearGradient", "radialGradient", "stop", "clipPath", "title", "desc");
  private static final Set<String> ATTRIBUTES = Set.of("viewBox", "width", "height", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r",
      "rx", "ry", "fx", "fy", "d", "points", "transform", "fill", "fill-rule", "fill-opacity", "clip-rule", "clip-path", "stroke",
      "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-opacity", "stroke-dasharray", "opacity", "id",
      "offset", "stop-color", "stop-opacity", "gradientUnits", "gradientTransform", "clipPathUnits", "preserveAspectRatio");
  /** Written by drawing programs; says nothing about the drawing. */
  private static final Set<String> LEFT_OUT = Set.of("version", "class", "data-name", "role", "aria-label", "aria-hidden", "focusable",
      "xml:space", "space", "enable-background", "baseProfile", "lang");
  private static final Set<String> LEFT_OUT_WHOLE = Set.of("metadata", "namedview", "title", "desc");
  private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{N} \\t\\n\\r.,;:%#()_+-]*");
  private static final Pattern REFERENCE = Pattern.compile("(?i)url\\s*\\((?!#[a-z0-9_.-]+\\))|expression|javascript|@import");

  private SvgFile() {}

  static LogoOutcome read(byte[] content) {
    try {
      String clean = written(content);
      byte[] bytes = clean.getBytes(StandardCharsets.UTF_8);
      return bytes.length > Logo.MAX_BYTES ? new Refused(Reason.TOO_LARGE) : new LogoOutcome.Read(new Logo("image/svg+xml", bytes));
    } catch (NotPlain _) {
      return new Refused(Reason.NOT_PLAIN);
    } catch (XMLStreamException _) {
      return new Refused(Reason.DAMAGED);
    }
  }

  private static String written(byte[] content) throws XMLStreamException, NotPlain {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
    var out = new StringBuilder();
    int leftOut = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamReader.START_ELEMENT -> {
          if (leftOut > 0 || LEFT_OUT_WHOLE.contains(xml.getLocalName()))
            leftOut++;
          else
            open(xml, out);
        }
        case XMLStreamReader.END_ELEMENT -> {
          if (leftOut > 0)
            leftOut--;
          else
            out.append("</").append(xml.getLocalName()).append('>');
        }
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> {
          if (leftOut == 0 && !xml.getText().isBlank())
            throw new NotPlain();
        }
        case XMLStreamReader.PROCESSING_INSTRUCTION, XMLStreamReader.ENTITY_REFERENCE, XMLStreamReader.DTD -> throw new NotPlain();
        default -> {
          // comments and the like say nothing
        }
      }
    }
    return out.toString();
  }

  private static void open(XMLStreamReader xml, StringBuilder out) throws NotPlain {
    String name = xml.getLocalName();
    if (!DRAWN.contains(name) || !SVG.equals(xml.getNamespaceURI()))
      throw new NotPlain();
    boolean root = out.isEmpty();
    if (root != name.equals("svg"))
      throw new NotPlain();
    out.append('<').append(name);
    if (root)
      out.append(" xmlns=\"").append(SVG).append('"');
    for (int i = 0; i < xml.getAttributeCount(); i++)
      attribute(xml.getAttributePrefix(i), xml.getAttributeLocalName(i), xml.getAttributeValue(i), out);
    out.append('>');
  }

  private static void attribute(String prefix, String name, String value, StringBuilder out) throws NotPlain {
    boolean own = prefix == null || prefix.isEmpty();
    if (!own && !name.toLowerCase(Locale.ROOT).equals("href") || own && LEFT_OUT.contains(name))
      return;
    if (!own || !ATTRIBUTES.contains(name) || !VALUE.matcher(value).matches() || REFERENCE.matcher(value).find())
      throw new NotPlain();
    out.append(' ').append(name).append("=\"").append(value).append('"');
  }

  /** Something that does not belong in a drawing. */
  private static final class NotPlain extends Exception {

    private static final long serialVersionUID = 1L;
  }
}
