package org.dateline.query.feeds;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dateline.query.articles.ArticleItem;

/** A feed as Atom 1.0 (RFC 4287), its pages linked after RFC 5005. */
final class AtomWriter {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;

    private AtomWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] write(Feed feed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new AtomWriter(xml).feed(feed);
            xml.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void feed(Feed feed) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        element("title", Feed.TITLE);
        element("id", feed.self().toString());
        time("updated", feed.updated());
        link("self", feed.self().toString(), "application/atom+xml");
        link("alternate", feed.home().toString(), "text/html");
        if (feed.next().isPresent()) {
            link("next", feed.next().get().toString(), "application/atom+xml");
        }
        for (FeedEntry entry : feed.entries()) {
            entry(feed, entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(Feed feed, FeedEntry entry) throws XMLStreamException {
        ArticleItem article = entry.article();
        xml.writeStartElement("entry");
        language(article.language());
        element("title", article.title());
        element("id", "urn:uuid:" + article.id());
        time("updated", article.ingestedAt());
        time("published", article.time());
        String document = feed.document(entry).toString();
        link("alternate", entry.address().map(Object::toString).orElse(document), null);
        link("related", document, "application/json");
        people(article);
        for (ArticleItem.TopicScore topic : article.topics()) {
            category(topic.id(), "urn:dateline:topic");
        }
        for (String country : article.countries()) {
            category(country, "urn:iso:std:iso:3166:-1");
        }
        element("summary", entry.summary());
        xml.writeEndElement();
    }

    private void people(ArticleItem article) throws XMLStreamException {
        List<String> names = article.authors().isEmpty() ? List.of(article.source()) : article.authors();
        for (String name : names) {
            xml.writeStartElement("author");
            element("name", name);
            xml.writeEndElement();
        }
    }

    private void language(String language) throws XMLStreamException {
        if (!"und".equals(language)) {
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", language);
        }
    }

    private void category(String term, String scheme) throws XMLStreamException {
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", XmlText.of(term));
        xml.writeAttribute("scheme", scheme);
    }

    private void link(String relation, String address, String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
        if (type != null) {
            xml.writeAttribute("type", type);
        }
    }

    private void time(String name, Instant time) throws XMLStreamException {
        element(name, time.toString());
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(XmlText.of(text));
        xml.writeEndElement();
    }
}
