#include "batch/edition.h"

#include "page/gathering.h"
#include "paint/proof.h"

bool edition_write(const struct publication *publication, const struct layout *layout,
		   const struct pdf_options *options, struct buffer *pdf, struct messages *messages)
{
	if (options->edition == EDITION_PRINT) {
		proof_resolutions(publication, messages);
		publication = publication_gathered(publication, (size_t)layout->page.gathering);
	}
	return !messages_failed(messages) && pdf_write(publication, options, pdf, messages);
}
