/* The command line: what is asked for, and nothing of how it is done. */
#include <getopt.h>
#include <libgen.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "batch/render.h"
#include "batch/version.h"

enum { STATUS_OK = 0, STATUS_INPUT = 1, STATUS_USAGE = 2, STATUS_SYSTEM = 3 };

static const char usage_text[] =
	"areapress: annual reports of the MAPPA areas, from XML to PDF\n"
	"\n"
	"  areapress render REPORT.xml... [options]   make the PDF of each report\n"
	"  areapress check REPORT.xml... [--json]     look for mistakes, make nothing\n"
	"\n"
	"  areapress render --help, areapress check --help: more on each\n"
	"  areapress --version: this program's version and its libraries'\n";

static const char render_text[] =
	"areapress render REPORT.xml... [options]\n"
	"\n"
	"Makes a PDF of each report, beside it unless -o says where.\n"
	"\n"
	"  -o, --output PATH     the PDF to write; a folder, where there are several reports\n"
	"  -e, --edition NAME    screen (default): tagged, with links and bookmarks\n"
	"                        print: for the print shop, CMYK with bleed\n"
	"  -l, --layout NAME     another layout than the report names: mappa-2025\n"
	"  -j, --jobs N          make N reports at once (default: one a processor)\n"
	"      --png FOLDER      write each page as a picture into FOLDER, too\n"
	"      --dpi N           dots per inch of the pictures, 36 to 600 (default 110)\n"
	"      --dump            print what stands where on each page; no PDF unless -o asks for "
	"it\n"
	"  -h, --help            this text\n"
	"\n"
	"Exit status: 0 made; 1 a report is at fault, nothing written; 2 the command is at fault;\n"
	"3 the machine is at fault (disk full, font missing); 4 some reports made, some not.\n";

static const char check_text[] =
	"areapress check REPORT.xml... [--json]\n"
	"\n"
	"Looks for mistakes in each report and tells all of them; makes nothing.\n"
	"\n"
	"      --json            the findings as JSON, for an editor or a script\n"
	"  -l, --layout NAME     another layout than the report names\n"
	"  -h, --help            this text\n"
	"\n"
	"Exit status: 0 no errors (warnings are told); 1 a report is at fault; 2 the command is "
	"at\n"
	"fault; 3 the machine is at fault (a font is missing).\n";

static int refuse(const char *what, const char *argument, const char *command)
{
	fprintf(stderr, "areapress: %s%s; try: areapress %s--help\n", what, argument, command);
	return STATUS_USAGE;
}

/* Where layouts/ and fonts/ are: as the environment says, else where the program was built. */
static const char *home_folder(void)
{
	const char *home = getenv("AREAPRESS_HOME");
	return home && *home ? home : AREAPRESS_HOME;
}

static bool parse_number(const char *text, long least, long most, int *value)
{
	char *end;
	long number = strtol(text, &end, 10);
	if (end == text || *end || number < least || number > most)
		return false;
	*value = (int)number;
	return true;
}

static int default_jobs(void)
{
	long processors = sysconf(_SC_NPROCESSORS_ONLN);
	return processors < 1 ? 1 : processors > 64 ? 64 : (int)processors;
}

enum { OPTION_PNG = 256, OPTION_DPI, OPTION_DUMP, OPTION_JSON };

static const struct option long_options[] = {
	{ "output", required_argument, NULL, 'o' },
	{ "edition", required_argument, NULL, 'e' },
	{ "layout", required_argument, NULL, 'l' },
	{ "jobs", required_argument, NULL, 'j' },
	{ "png", required_argument, NULL, OPTION_PNG },
	{ "dpi", required_argument, NULL, OPTION_DPI },
	{ "dump", no_argument, NULL, OPTION_DUMP },
	{ "json", no_argument, NULL, OPTION_JSON },
	{ "help", no_argument, NULL, 'h' },
	{ NULL, 0, NULL, 0 },
};

/* Reads the options after the command; -1: go on, else the exit status. */
static int parse_options(int argc, char **argv, bool check, struct render_request *request)
{
	const char *command = check ? "check " : "render ";
	for (int option; (option = getopt_long(argc, argv, check ? ":l:h" : ":o:e:l:j:h",
					       long_options, NULL)) != -1;) {
		switch (option) {
		case 'o':
			request->output = optarg;
			break;
		case 'e':
			if (!strcmp(optarg, "print"))
				request->edition = EDITION_PRINT;
			else if (strcmp(optarg, "screen") != 0)
				return refuse("there is no edition ", optarg, command);
			break;
		case 'l':
			request->layout = optarg;
			break;
		case 'j':
			if (!parse_number(optarg, 1, 64, &request->jobs))
				return refuse("-j takes a number from 1 to 64, not ", optarg,
					      command);
			break;
		case OPTION_PNG:
			request->png_folder = optarg;
			break;
		case OPTION_DPI:
			if (!parse_number(optarg, 36, 600, &request->png_dpi))
				return refuse("--dpi takes a number from 36 to 600, not ", optarg,
					      command);
			break;
		case OPTION_DUMP:
			request->dump = true;
			break;
		case OPTION_JSON:
			request->json = true;
			break;
		case 'h':
			fputs(check ? check_text : render_text, stdout);
			return STATUS_OK;
		case ':':
			return refuse("a value is missing after ", argv[optind - 1], command);
		default:
			return refuse("there is no option ", argv[optind - 1], command);
		}
	}
	if (optind >= argc)
		return refuse("no report is named", "", command);
	return -1;
}

static int run_command(int argc, char **argv, bool check)
{
	struct render_request request = { .check = check,
					  .png_dpi = 110,
					  .jobs = default_jobs(),
					  .home = home_folder(),
					  .times = getenv("AREAPRESS_TIMES") != NULL };
	int status = parse_options(argc, argv, check, &request);
	if (status >= 0)
		return status;
	request.reports = (const char *const *)argv + optind;
	request.count = (size_t)(argc - optind);
	return render_reports(&request);
}

int main(int argc, char **argv)
{
	/* A file that grows past a limit is a full disk like any other: told, not died of. */
	signal(SIGXFSZ, SIG_IGN);
	const char *command = argc > 1 ? argv[1] : "";
	if (!strcmp(command, "render") || !strcmp(command, "check"))
		return run_command(argc - 1, argv + 1, !strcmp(command, "check"));
	if (!strcmp(command, "--version")) {
		version_print(stdout, AREAPRESS_VERSION);
		return STATUS_OK;
	}
	if (!strcmp(command, "-h") || !strcmp(command, "--help")) {
		fputs(usage_text, stdout);
		return STATUS_OK;
	}
	if (argc < 2) {
		fputs(usage_text, stderr);
		return STATUS_USAGE;
	}
	return refuse("there is no command ", command, "");
}
