#include "pdf/metadata.h"

#include "pdf/value.h"

/* For a publication that does not say when it was made; the same bytes every time matter more. */
static const char *created(const struct writer *writer)
{
	const char *date = writer->publication->created;
	return date && *date ? date : "1970-01-01T00:00:00Z";
}

static const char *title(const struct writer *writer)
{
	return writer->publication->title ? writer->publication->title : "";
}

static void put_element(struct buffer *out, const char *name, const char *text)
{
	buffer_printf(out, "<%s>", name);
	buffer_put_xml(out, text, strlen(text));
	buffer_printf(out, "</%s>\n", name);
}

/* An element with a container of one item, as Dublin Core's have. */
static void put_listed(struct buffer *out, const char *name, const char *container,
		       const char *item, const char *text)
{
	if (!text || !*text)
		return;
	buffer_printf(out, "<%s><rdf:%s><%s>", name, container, item);
	buffer_put_xml(out, text, strlen(text));
	buffer_printf(out, "</rdf:li></rdf:%s></%s>\n", container, name);
}

static const char any_language[] = "rdf:li xml:lang=\"x-default\"";

static void put_common(struct buffer *out, const struct writer *writer)
{
	const struct publication *publication = writer->publication;
	buffer_puts(out, "<rdf:Description rdf:about=\"\""
			 " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
			 " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
			 " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n");
	put_element(out, "dc:format", "application/pdf");
	put_listed(out, "dc:title", "Alt", any_language, title(writer));
	put_listed(out, "dc:creator", "Seq", "rdf:li", publication->author);
	put_listed(out, "dc:description", "Alt", any_language, publication->subject);
	put_listed(out, "dc:language", "Bag", "rdf:li", publication->lang);
	put_element(out, "xmp:CreateDate", created(writer));
	put_element(out, "xmp:ModifyDate", created(writer));
	put_element(out, "xmp:MetadataDate", created(writer));
	if (writer->options->producer)
		put_element(out, "pdf:Producer", writer->options->producer);
	/* PDF/A-2 would want pdf:Trapped described by an extension schema. */
	if (!writer->is_screen)
		put_element(out, "pdf:Trapped", "False");
	buffer_puts(out, "</rdf:Description>\n");
}

/*
 * PDF/A-2a (ISO 19005-2, 6.6.4) and PDF/UA-1 (ISO 14289-1, clause 5); the schema of the latter is none
 * that PDF/A knows, so it is described (6.6.2.3).
 */
static void put_screen_marks(struct buffer *out)
{
	buffer_puts(out,
		    "<rdf:Description rdf:about=\"\""
		    " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
		    "<pdfaid:part>2</pdfaid:part>\n"
		    "<pdfaid:conformance>A</pdfaid:conformance>\n"
		    "</rdf:Description>\n"
		    "<rdf:Description rdf:about=\"\""
		    " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
		    "<pdfuaid:part>1</pdfuaid:part>\n"
		    "</rdf:Description>\n"
		    "<rdf:Description rdf:about=\"\""
		    " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
		    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
		    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
		    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
		    "<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>\n"
		    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/"
		    "</pdfaSchema:namespaceURI>\n"
		    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
		    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
		    "<pdfaProperty:name>part</pdfaProperty:name>\n"
		    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
		    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
		    "<pdfaProperty:description>Which part of ISO 14289 the file meets"
		    "</pdfaProperty:description>\n"
		    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
		    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
		    "</rdf:Description>\n");
}

static void put_uuid(struct buffer *out, const unsigned char id[static METADATA_ID])
{
	static const uint8_t groups[] = { 4, 2, 2, 2, 6 };
	buffer_puts(out, "uuid:");
	for (size_t i = 0; i < sizeof groups; i++) {
		if (i)
			buffer_putc(out, '-');
		value_put_hex(out, id, groups[i]);
		id += groups[i];
	}
}

/* PDF/X-4 (ISO 15930-7, 6.16): its version, and who this document is among its versions. */
static void put_print_marks(struct buffer *out, const unsigned char id[static METADATA_ID])
{
	buffer_puts(out, "<rdf:Description rdf:about=\"\""
			 " xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\""
			 " xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\">\n"
			 "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>\n"
			 "<xmpMM:DocumentID>");
	put_uuid(out, id);
	buffer_puts(out, "</xmpMM:DocumentID>\n"
			 "<xmpMM:VersionID>1</xmpMM:VersionID>\n"
			 "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>\n"
			 "</rdf:Description>\n");
}

void metadata_put_xmp(struct buffer *out, const struct writer *writer,
		      const unsigned char id[static METADATA_ID])
{
	buffer_puts(out, "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
			 "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
			 "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n");
	put_common(out, writer);
	if (writer->is_screen)
		put_screen_marks(out);
	else
		put_print_marks(out, id);
	buffer_puts(out, "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
}

static void put_string(struct buffer *out, const char *key, const char *text)
{
	if (!text || !*text)
		return;
	buffer_puts(out, key);
	value_put_text(out, text);
}

void metadata_write_info(struct writer *writer)
{
	const struct publication *publication = writer->publication;
	struct buffer *out = object_begin_more(&writer->objects, haru_info(writer->haru));
	put_string(out, "/Title", title(writer));
	put_string(out, "/Author", publication->author);
	put_string(out, "/Subject", publication->subject);
	put_string(out, "/Producer", writer->options->producer);
	buffer_puts(out, "/CreationDate");
	value_put_date(out, created(writer));
	buffer_puts(out, "/ModDate");
	value_put_date(out, created(writer));
	if (!writer->is_screen)
		buffer_puts(out, "/Trapped/False");
	object_end(&writer->objects);
}
