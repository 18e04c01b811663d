#define _GNU_SOURCE /* NOLINT(bugprone-reserved-identifier): for sched_getaffinity(2) */
#include "batch/arguments.h"

#include <getopt.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/message.h"
#include "batch/usage.h"

enum { STATUS_OK = 0, STATUS_USAGE = 2 };

static const struct {
	const char *name, *help, *nothing;
} commands[] = {
	[COMMAND_RENDER] = { "render", render_text, "no report is named" },
	[COMMAND_CHECK] = { "check", check_text, "no report is named" },
	[COMMAND_COMPENDIUM] = { "compendium", compendium_text, "no compendium is named" },
	[COMMAND_CHART] = { "chart", chart_text, "no report is named" },
	[COMMAND_NEW] = { "new", new_text, "no area is named, as in areapress new Norfolk" },
};

/* Options without a letter of their own. */
enum {
	OPTION_PNG = 256,
	OPTION_DPI,
	OPTION_DUMP,
	OPTION_JSON,
	OPTION_PARTS,
	OPTION_OUTLINES,
	OPTION_AGAINST,
	OPTION_FROM
};

enum {
	RENDER = 1 << COMMAND_RENDER,
	CHECK = 1 << COMMAND_CHECK,
	COMPENDIUM = 1 << COMMAND_COMPENDIUM,
	CHART = 1 << COMMAND_CHART,
	NEW = 1 << COMMAND_NEW,
	MAKING = RENDER | COMPENDIUM,
	ALL = MAKING | CHECK | CHART | NEW
};

/* Every option, and which commands have it. */
static const struct {
	const char *name;
	int option, takes, commands;
} options[] = {
	{ "output", 'o', required_argument, MAKING | CHART | NEW },
	{ "edition", 'e', required_argument, MAKING | CHART },
	{ "layout", 'l', required_argument, ALL },
	{ "jobs", 'j', required_argument, MAKING | CHECK },
	{ "year", 'y', required_argument, NEW },
	{ "from", OPTION_FROM, required_argument, NEW },
	{ "parts", OPTION_PARTS, required_argument, COMPENDIUM },
	{ "width", 'w', required_argument, CHART },
	{ "outlines", OPTION_OUTLINES, no_argument, CHART },
	{ "against", OPTION_AGAINST, required_argument, CHECK },
	{ "png", OPTION_PNG, required_argument, MAKING },
	{ "dpi", OPTION_DPI, required_argument, MAKING | CHART },
	{ "dump", OPTION_DUMP, no_argument, MAKING },
	{ "json", OPTION_JSON, no_argument, CHECK },
	{ "help", 'h', no_argument, ALL },
};
enum { OPTIONS = sizeof options / sizeof *options };

int command_find(const char *name)
{
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		if (!strcmp(name, commands[i].name))
			return (int)i;
	return -1;
}

int arguments_refuse(const struct arguments *arguments, const char *what, const char *argument)
{
	fprintf(stderr, "areapress: %s", what);
	message_print_text(argument, stderr);
	fprintf(stderr, "; try: areapress %s%s--help\n",
		arguments ? commands[arguments->command].name : "", arguments ? " " : "");
	return STATUS_USAGE;
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

static bool parse_edition(const char *name, enum edition *edition)
{
	bool is_print = !strcmp(name, "print");
	*edition = is_print ? EDITION_PRINT : EDITION_SCREEN;
	return is_print || !strcmp(name, "screen");
}

/* 54 mm is the narrowest that charts promise to work at; 420 mm is A3 lying. */
static bool parse_width(const char *text, length_t *width)
{
	enum { LEAST = 54000, MOST = 420000 };
	return length_parse(text, width) && *width >= length_from_micrometres(LEAST) &&
	       *width <= length_from_micrometres(MOST);
}

/* An option whose value must be read; NULL, or what is wrong with the value. */
static const char *read_value(struct arguments *arguments, int option, const char *value)
{
	switch (option) {
	case 'e':
		return parse_edition(value, &arguments->edition) ? NULL : "there is no edition ";
	case 'j':
		return parse_number(value, 1, 64, &arguments->jobs)
			       ? NULL
			       : "-j takes a number from 1 to 64, not ";
	case 'w':
		return parse_width(value, &arguments->width)
			       ? NULL
			       : "-w takes a length from 54mm to 420mm, not ";
	default:
		return parse_number(value, 36, 600, &arguments->png_dpi)
			       ? NULL
			       : "--dpi takes a number from 36 to 600, not ";
	}
}

/* Where an option's value is kept as it is; NULL: it must be read. */
static const char **kept_value(struct arguments *arguments, int option)
{
	switch (option) {
	case 'o':
		return &arguments->output;
	case 'l':
		return &arguments->layout;
	case 'y':
		return &arguments->year;
	case OPTION_FROM:
		return &arguments->from;
	case OPTION_AGAINST:
		return &arguments->against;
	case OPTION_PARTS:
		return &arguments->parts;
	case OPTION_PNG:
		return &arguments->png_folder;
	default:
		return NULL;
	}
}

static int take_value(struct arguments *arguments, int option, char **argv)
{
	const char **kept = kept_value(arguments, option);
	if (!*optarg)
		return arguments_refuse(arguments, "a value is empty: ",
					argv[optind - 1 - (optarg == argv[optind - 1])]);
	const char *fault = kept ? NULL : read_value(arguments, option, optarg);
	if (fault)
		return arguments_refuse(arguments, fault, optarg);
	if (kept)
		*kept = optarg;
	return -1;
}

/* One option; -1: go on, else the exit status. */
static int take_option(struct arguments *arguments, int option, char **argv)
{
	switch (option) {
	case OPTION_OUTLINES:
		arguments->outlines = true;
		return -1;
	case OPTION_DUMP:
		arguments->dump = true;
		return -1;
	case OPTION_JSON:
		arguments->json = true;
		return -1;
	case 'h':
		fputs(commands[arguments->command].help, stdout);
		return STATUS_OK;
	case ':':
		return arguments_refuse(arguments, "a value is missing after ", argv[optind - 1]);
	case '?':
		return arguments_refuse(arguments, "there is no option ", argv[optind - 1]);
	default:
		return take_value(arguments, option, argv);
	}
}

/* The options that a command has, as getopt_long takes them. */
struct known_options {
	struct option names[OPTIONS + 1];
	char letters[2 * OPTIONS + 2];
};

static void know_options(struct known_options *known, enum command command)
{
	char *letter = known->letters;
	size_t count = 0;
	*letter++ = ':';
	for (size_t i = 0; i < OPTIONS; i++) {
		if (!(options[i].commands & 1 << command))
			continue;
		known->names[count++] = (struct option) { options[i].name, options[i].takes, NULL,
							  options[i].option };
		if (options[i].option >= OPTION_PNG)
			continue;
		*letter++ = (char)options[i].option;
		if (options[i].takes == required_argument)
			*letter++ = ':';
	}
	known->names[count] = (struct option) { 0 };
	*letter = '\0';
}

int arguments_read(int argc, char **argv, enum command command, struct arguments *arguments)
{
	struct known_options known = { 0 };
	know_options(&known, command);
	*arguments =
		(struct arguments) { .command = command, .png_dpi = 110, .jobs = default_jobs() };
	for (int option;
	     (option = getopt_long(argc, argv, known.letters, known.names, NULL)) != -1;) {
		int status = take_option(arguments, option, argv);
		if (status >= 0)
			return status;
	}
	arguments->names = argv + optind;
	arguments->count = argc - optind;
	if (!arguments->count && !arguments->from)
		return arguments_refuse(arguments, commands[command].nothing, "");
	return -1;
}
