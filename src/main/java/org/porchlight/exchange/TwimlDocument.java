package org.porchlight.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** A reply read as TwiML: the verbs in order, whether we know them or not. {@link Grammar} says which it may hold. */
record TwimlDocument(List<Verb> verbs) {

    /** A piece of a document. */
    sealed interface TwimlPart {}

    /** Text between tags. */
    record TwimlText(String text) implements TwimlPart {}

    /** An element. Attribute names keep their case, as the provider's do. */
    record Verb(String name, Map<String, String> attributes, List<TwimlPart> parts) implements TwimlPart {
        String attribute(String attribute, String otherwise) {
            return attributes.getOrDefault(attribute, otherwise);
        }

        /** All its text, trimmed, without the text of elements inside it. */
        String text() {
            return parts.stream()
                    .filter(TwimlText.class::isInstance)
                    .map(part -> ((TwimlText) part).text())
                    .collect(Collectors.joining())
                    .strip();
        }

        List<Verb> verbs() {
            return parts.stream()
                    .filter(Verb.class::isInstance)
                    .map(Verb.class::cast)
                    .toList();
        }
    }

    /** Thrown when the bytes are no TwiML document at all (the provider's 12100). */
    static final class UnreadableTwiml extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableTwiml(String why) {
            super(why);
        }
    }

    static TwimlDocument read(byte[] bytes) throws UnreadableTwiml {
        Element root = parsed(bytes);
        if (!root.getTagName().equals("Response")) {
            throw new UnreadableTwiml("the document's element is " + root.getTagName() + ", not Response");
        }
        return new TwimlDocument(verb(root).verbs());
    }

    /** Plain text, which the provider reads aloud or texts as it stands. */
    static TwimlDocument plain(String verb, String text) {
        return new TwimlDocument(List.of(new Verb(verb, Map.of(), List.of(new TwimlText(text)))));
    }

    private static Element parsed(byte[] bytes) throws UnreadableTwiml {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw new UnreadableTwiml(e.getMessage());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java can read XML without document types", e);
        }
    }

    private static Verb verb(Element element) {
        Map<String, String> attributes = new TreeMap<>();
        NamedNodeMap nodes = element.getAttributes();
        for (int i = 0; i < nodes.getLength(); i++) {
            attributes.put(nodes.item(i).getNodeName(), nodes.item(i).getNodeValue());
        }
        List<TwimlPart> parts = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element inner) {
                parts.add(verb(inner));
            } else if (node instanceof Text text) {
                parts.add(new TwimlText(text.getData()));
            }
        }
        return new Verb(element.getTagName(), attributes, parts);
    }

    /** The parser's default handler would print to the console. */
    private static final class Strict extends DefaultHandler {
        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
