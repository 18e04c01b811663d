/* The command line: what is asked for, and nothing of how it is done. */
#define _GNU_SOURCE /* sched_getaffinity(2) */
#include <fcntl.h>
#include <getopt.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/message.h"
#include "batch/chart.h"
#include "batch/compendium.h"
#include "batch/together.h"
#include "batch/render.h"
#include "batch/version.h"
#include "batch/usage.h"

enum { STATUS_OK = 0, STATUS_INPUT = 1, STATUS_USAGE = 2, STATUS_SYSTEM = 3 };

static int refuse(const char *what, const char *argument, const char *command)
{
	fprintf(stderr, "areapress: %s", what);
	message_print_text(argument, stderr);
	fprintf(stderr, "; try: areapress %s--help\n", command);
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

/* The processors that this process may run on; a machine may have others. */
static int default_jobs(void)
{
	cpu_set_t processors;
	int count = sched_getaffinity(0, sizeof processors, &processors) == 0
			    ? CPU_COUNT(&processors)
			    : 1;
	return count > 64 ? 64 : count;
}

enum {
	OPTION_PNG = 256,
	OPTION_DPI,
	OPTION_DUMP,
	OPTION_JSON,
	OPTION_PARTS,
	OPTION_OUTLINES,
	OPTION_AGAINST
};

static const struct option long_options[] = {
	{ "output", required_argument, NULL, 'o' },
	{ "edition", required_argument, NULL, 'e' },
	{ "layout", required_argument, NULL, 'l' },
	{ "jobs", required_argument, NULL, 'j' },
	{ "parts", required_argument, NULL, OPTION_PARTS },
	{ "width", required_argument, NULL, 'w' },
	{ "outlines", no_argument, NULL, OPTION_OUTLINES },
	{ "against", required_argument, NULL, OPTION_AGAINST },
	{ "png", required_argument, NULL, OPTION_PNG },
	{ "dpi", required_argument, NULL, OPTION_DPI },
	{ "dump", no_argument, NULL, OPTION_DUMP },
	{ "json", no_argument, NULL, OPTION_JSON },
	{ "help", no_argument, NULL, 'h' },
	{ NULL, 0, NULL, 0 },
};

enum command { COMMAND_RENDER, COMMAND_CHECK, COMMAND_COMPENDIUM, COMMAND_CHART };

struct command_form {
	const char *name, *prefix, *help, *options, *nothing;
};

static const struct command_form commands[] = {
	[COMMAND_RENDER] = { "render", "render ", render_text, ":o:e:l:j:h", "no report is named" },
	[COMMAND_CHECK] = { "check", "check ", check_text, ":l:h", "no report is named" },
	[COMMAND_COMPENDIUM] = { "compendium", "compendium ", compendium_text, ":o:e:l:j:h",
				 "no compendium is named" },
	[COMMAND_CHART] = { "chart", "chart ", chart_text, ":o:e:l:w:h", "no report is named" },
};

/* What the command line asks for; each command takes what it needs of it. */
struct wishes {
	const char *output, *parts, *layout, *png_folder, *against;
	enum edition edition;
	int png_dpi, jobs;
	bool dump, json, outlines;
	length_t width;
};

static int parse_edition(const char *name, const char *command, enum edition *edition)
{
	if (!strcmp(name, "print"))
		*edition = EDITION_PRINT;
	else if (strcmp(name, "screen") != 0)
		return refuse("there is no edition ", name, command);
	return -1;
}

/* 54 mm is the narrowest that charts promise to work at; 420 mm is A3 lying. */
static bool parse_width(const char *text, length_t *width)
{
	enum { LEAST = 54000, MOST = 420000 };
	return length_parse(text, width) && *width >= length_from_micrometres(LEAST) &&
	       *width <= length_from_micrometres(MOST);
}

/* One option; -1: go on, else the exit status. */
static int take_option(int option, char **argv, const struct command_form *form,
		       struct wishes *wishes)
{
	const char *command = form->prefix;
	if (optarg && !*optarg)
		return refuse("a value is empty: ", argv[optind - 1 - (optarg == argv[optind - 1])],
			      command);
	switch (option) {
	case 'o':
		wishes->output = optarg;
		return -1;
	case 'e':
		return parse_edition(optarg, command, &wishes->edition);
	case 'l':
		wishes->layout = optarg;
		return -1;
	case 'j':
		return parse_number(optarg, 1, 64, &wishes->jobs)
			       ? -1
			       : refuse("-j takes a number from 1 to 64, not ", optarg, command);
	case 'w':
		return parse_width(optarg, &wishes->width)
			       ? -1
			       : refuse("-w takes a length from 54mm to 420mm, not ", optarg,
					command);
	case OPTION_OUTLINES:
		wishes->outlines = true;
		return -1;
	case OPTION_AGAINST:
		wishes->against = optarg;
		return -1;
	case OPTION_PARTS:
		wishes->parts = optarg;
		return -1;
	case OPTION_PNG:
		wishes->png_folder = optarg;
		return -1;
	case OPTION_DPI:
		return parse_number(optarg, 36, 600, &wishes->png_dpi)
			       ? -1
			       : refuse("--dpi takes a number from 36 to 600, not ", optarg,
					command);
	case OPTION_DUMP:
		wishes->dump = true;
		return -1;
	case OPTION_JSON:
		wishes->json = true;
		return -1;
	case 'h':
		fputs(form->help, stdout);
		return STATUS_OK;
	case ':':
		return refuse("a value is missing after ", argv[optind - 1], command);
	default:
		return refuse("there is no option ", argv[optind - 1], command);
	}
}

/* Reads the options after the command; -1: go on, else the exit status. */
static int parse_options(int argc, char **argv, const struct command_form *form,
			 struct wishes *wishes)
{
	for (int option;
	     (option = getopt_long(argc, argv, form->options, long_options, NULL)) != -1;) {
		int status = take_option(option, argv, form, wishes);
		if (status >= 0)
			return status;
	}
	if (optind >= argc)
		return refuse(form->nothing, "", form->prefix);
	return -1;
}

static int run_render(int argc, char **argv, const struct wishes *wishes, bool check)
{
	if (wishes->parts)
		return refuse("a compendium alone has ", "--parts", check ? "check " : "render ");
	struct render_request request = {
		.reports = (const char *const *)argv + optind,
		.count = (size_t)(argc - optind),
		.output = wishes->output,
		.layout = wishes->layout,
		.against = wishes->against,
		.png_folder = wishes->png_folder,
		.home = home_folder(),
		.edition = wishes->edition,
		.png_dpi = wishes->png_dpi,
		.jobs = wishes->jobs,
		.check = check,
		.json = wishes->json,
		.dump = wishes->dump,
		.times = getenv("AREAPRESS_TIMES") != NULL,
	};
	return render_reports(&request);
}

static int run_compendium(int argc, char **argv, const struct wishes *wishes, bool check)
{
	if (argc - optind > 1)
		return refuse("a book is made of one compendium, not of two: ", argv[optind + 1],
			      "compendium ");
	struct compendium_request request = {
		.compendium = argv[optind],
		.output = wishes->output,
		.parts = wishes->parts,
		.layout = wishes->layout,
		.png_folder = wishes->png_folder,
		.home = home_folder(),
		.edition = wishes->edition,
		.png_dpi = wishes->png_dpi,
		.jobs = wishes->jobs,
		.check = check,
		.json = wishes->json,
		.dump = wishes->dump,
		.times = getenv("AREAPRESS_TIMES") != NULL,
	};
	return compendium_make(&request);
}

static int run_chart(int argc, char **argv, const struct wishes *wishes)
{
	if (wishes->output && chart_format_of(wishes->output) == CHART_NO_FORMAT)
		return refuse("-o names a file that ends in .svg, .png or .pdf, not ",
			      wishes->output, "chart ");
	if (argc - optind > 2)
		return refuse("one chart is made at a time, not a second: ", argv[optind + 2],
			      "chart ");
	struct chart_request request = {
		.report = argv[optind],
		.name = argv[optind + 1], /* NULL at the end of argv */
		.output = wishes->output,
		.layout = wishes->layout,
		.home = home_folder(),
		.width = wishes->width,
		.dpi = wishes->png_dpi,
		.outlines = wishes->outlines,
		.edition = wishes->edition,
	};
	return chart_one(&request);
}

static int run_command(int argc, char **argv, enum command command)
{
	struct wishes wishes = { .png_dpi = 110, .jobs = default_jobs() };
	int status = parse_options(argc, argv, &commands[command], &wishes);
	if (status >= 0)
		return status;
	if (command == COMMAND_CHART)
		return run_chart(argc, argv, &wishes);
	bool check = command == COMMAND_CHECK;
	bool together =
		check && !wishes.against && argc - optind == 1 && together_is_meant(argv[optind]);
	return command == COMMAND_COMPENDIUM || together
		       ? run_compendium(argc, argv, &wishes, check)
		       : run_render(argc, argv, &wishes, check);
}

/* A stream that was closed before we began has its number taken: else the next file opened had it. */
static void hold_standard_streams(void)
{
	int opened = open("/dev/null", O_RDONLY);
	while (opened >= 0 && opened <= STDERR_FILENO)
		opened = dup(opened);
	if (opened > STDERR_FILENO)
		close(opened);
}

/* What was to be printed and could not be is told by the exit status at the least. */
static int printed(int status)
{
	bool failed = fflush(stdout) != 0 || ferror(stdout);
	if (!failed || status)
		return status;
	fputs("areapress: error: not all could be printed: the disk is full, or standard output "
	      "is closed [disk-full]\n",
	      stderr);
	return STATUS_SYSTEM;
}

static int run_line(int argc, char **argv)
{
	const char *command = argc > 1 ? argv[1] : "";
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		if (!strcmp(command, commands[i].name))
			return run_command(argc - 1, argv + 1, (enum command)i);
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

int main(int argc, char **argv)
{
	/* A file that grows past a limit is a full disk like any other: told, not died of. */
	signal(SIGXFSZ, SIG_IGN);
	hold_standard_streams();
	return printed(run_line(argc, argv));
}
