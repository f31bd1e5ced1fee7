#include "late.h"

#include <libxml/parser.h>
#include <libxml/HTMLparser.h>

static const char *const files[] = {"libxml2.so", "libxml2.so.16", "libxml2.so.2", NULL};
static late_library LIBRARY = {"libxml2", files, NULL};

LATE(htmlParserCtxtPtr, htmlCreatePushParserCtxt, (htmlSAXHandlerPtr sax, void *user_data, const char *chunk, int size, const char *filename, xmlCharEncoding enc), (sax, user_data, chunk, size, filename, enc))
LATE(int, htmlCtxtUseOptions, (htmlParserCtxtPtr ctxt, int options), (ctxt, options))
LATE(void, htmlFreeParserCtxt, (htmlParserCtxtPtr ctxt), (ctxt))
LATE(int, htmlParseChunk, (htmlParserCtxtPtr ctxt, const char *chunk, int size, int terminate), (ctxt, chunk, size, terminate))
LATE(xmlParserCtxtPtr, xmlCreateIOParserCtxt, (xmlSAXHandlerPtr sax, void *user_data, xmlInputReadCallback ioread, xmlInputCloseCallback ioclose, void *ioctx, xmlCharEncoding enc), (sax, user_data, ioread, ioclose, ioctx, enc))
LATE(int, xmlCtxtUseOptions, (xmlParserCtxtPtr ctxt, int options), (ctxt, options))
LATE(void, xmlFreeDoc, (xmlDocPtr cur), (cur))
LATE(void, xmlFreeParserCtxt, (xmlParserCtxtPtr ctxt), (ctxt))
LATE(void, xmlInitParser, (void), ())
LATE(int, xmlParseDocument, (xmlParserCtxtPtr ctxt), (ctxt))
LATE(void, xmlStopParser, (xmlParserCtxtPtr ctxt), (ctxt))
