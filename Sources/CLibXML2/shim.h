#ifndef KYC_LIBXML2_SHIM_H
#define KYC_LIBXML2_SHIM_H

// libxml2's own ICU types have other definitions than those of Foundation; nothing here needs them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#endif
