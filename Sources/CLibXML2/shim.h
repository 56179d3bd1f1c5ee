#ifndef KYC_LIBXML2_SHIM_H
#define KYC_LIBXML2_SHIM_H

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#endif
