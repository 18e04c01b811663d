/*
 * What libxml2's archive asks ICU for: converters of encodings that it does not know itself. Reports and
 * layouts are UTF-8 and every other encoding is refused before libxml2 reads a byte (load/xml_characters.c),
 * so there are none. ICU itself takes a millisecond to load, a twentieth of a report.
 */
#include <unicode/ucnv.h>

UConverter *ucnv_open(const char *name, UErrorCode *error)
{
	(void)name;
	*error = U_UNSUPPORTED_ERROR;
	return NULL;
}

void ucnv_close(UConverter *converter)
{
	(void)converter;
}

void ucnv_convertEx(UConverter *target_converter, UConverter *source_converter, char **target,
		    const char *target_limit, const char **source, const char *source_limit,
		    UChar *pivot_start, UChar **pivot_source, UChar **pivot_target,
		    const UChar *pivot_limit, UBool reset, UBool flush, UErrorCode *error)
{
	(void)target_converter;
	(void)source_converter;
	(void)target;
	(void)target_limit;
	(void)source;
	(void)source_limit;
	(void)pivot_start;
	(void)pivot_source;
	(void)pivot_target;
	(void)pivot_limit;
	(void)reset;
	(void)flush;
	*error = U_UNSUPPORTED_ERROR;
}

void ucnv_setToUCallBack(UConverter *converter, UConverterToUCallback action, const void *context,
			 UConverterToUCallback *old_action, const void **old_context,
			 UErrorCode *error)
{
	(void)converter;
	(void)action;
	(void)context;
	(void)old_action;
	(void)old_context;
	*error = U_UNSUPPORTED_ERROR;
}

void ucnv_setFromUCallBack(UConverter *converter, UConverterFromUCallback action,
			   const void *context, UConverterFromUCallback *old_action,
			   const void **old_context, UErrorCode *error)
{
	(void)converter;
	(void)action;
	(void)context;
	(void)old_action;
	(void)old_context;
	*error = U_UNSUPPORTED_ERROR;
}

/* What a converter would do with bytes that it cannot convert; never called. */
void UCNV_FROM_U_CALLBACK_STOP(const void *context, UConverterFromUnicodeArgs *arguments,
			       const UChar *units, int32_t length, UChar32 character,
			       UConverterCallbackReason reason, UErrorCode *error)
{
	(void)context;
	(void)arguments;
	(void)units;
	(void)length;
	(void)character;
	(void)reason;
	(void)error;
}

void UCNV_TO_U_CALLBACK_STOP(const void *context, UConverterToUnicodeArgs *arguments,
			     const char *bytes, int32_t length, UConverterCallbackReason reason,
			     UErrorCode *error)
{
	(void)context;
	(void)arguments;
	(void)bytes;
	(void)length;
	(void)reason;
	(void)error;
}
