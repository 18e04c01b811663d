/*
 * What libharu alone takes to write text: PAGES pages of plain lines in one embedded face, compressed,
 * without tags, links or layout. The measure for the compendium.
 *
 *   bare PAGES FACE.ttf TEXT FILE.pdf
 *
 * TEXT is a file of plain lines; 49 stand on a page, and it is read round and round.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <hpdf.h>

enum { LINES = 49, LONGEST = 120 };

static void fail(HPDF_STATUS status, HPDF_STATUS detail, void *data)
{
	(void)data;
	fprintf(stderr, "bare: libharu's error 0x%04X, %u\n", (unsigned)status, (unsigned)detail);
	exit(1);
}

/* The next line, from the beginning again after the last. */
static void next_line(FILE *text, char line[static LONGEST])
{
	if (!fgets(line, LONGEST, text)) {
		rewind(text);
		if (!fgets(line, LONGEST, text))
			strcpy(line, "-");
	}
	line[strcspn(line, "\n")] = '\0';
}

static void add_page(HPDF_Doc document, HPDF_Font font, FILE *text)
{
	HPDF_Page page = HPDF_AddPage(document);
	HPDF_Page_SetWidth(page, 595.276F);
	HPDF_Page_SetHeight(page, 841.89F);
	HPDF_Page_BeginText(page);
	HPDF_Page_SetFontAndSize(page, font, 10);
	HPDF_Page_SetTextLeading(page, 14);
	HPDF_Page_MoveTextPos(page, 57, 747);
	for (int i = 0; i < LINES; i++) {
		char line[LONGEST];
		next_line(text, line);
		HPDF_Page_ShowTextNextLine(page, line);
	}
	HPDF_Page_EndText(page);
}

int main(int argc, char **argv)
{
	FILE *text = argc == 5 ? fopen(argv[3], "r") : NULL;
	if (!text) {
		fputs("usage: bare PAGES FACE.ttf TEXT FILE.pdf\n", stderr);
		return 2;
	}
	HPDF_Doc document = HPDF_New(fail, NULL);
	HPDF_SetCompressionMode(document, HPDF_COMP_ALL);
	HPDF_UseUTFEncodings(document);
	const char *name = HPDF_LoadTTFontFromFile(document, argv[2], HPDF_TRUE);
	HPDF_Font font = HPDF_GetFont(document, name, "UTF-8");
	for (long page = strtol(argv[1], NULL, 10); page > 0; page--)
		add_page(document, font, text);
	HPDF_STATUS status = HPDF_SaveToFile(document, argv[4]);
	HPDF_Free(document);
	fclose(text);
	return status == HPDF_OK ? 0 : 1;
}
