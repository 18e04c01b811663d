/* The command line: what is asked for, and nothing of how it is done. */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "batch/arguments.h"
#include "batch/chart.h"
#include "batch/compendium.h"
#include "batch/new.h"
#include "batch/together.h"
#include "batch/render.h"
#include "batch/version.h"
#include "batch/usage.h"

/* A twentieth of a long report's time is giving its memory back; sanitizers want to see it done. */
enum {
#if defined __SANITIZE_ADDRESS__ || defined __SANITIZE_THREAD__
	LEAVES_AT_ONCE = 0
#else
	LEAVES_AT_ONCE = 1
#endif
};

enum { STATUS_OK = 0, STATUS_USAGE = 2, STATUS_SYSTEM = 3 };

/* Where layouts/, fonts/ and templates/ are: as the environment says, else where the program was built. */
static const char *home_folder(void)
{
	const char *home = getenv("AREAPRESS_HOME");
	return home && *home ? home : AREAPRESS_HOME;
}

static struct batch_options options_of(const struct arguments *arguments, bool check)
{
	return (struct batch_options) {
		.output = arguments->output,
		.layout = arguments->layout,
		.png_folder = arguments->png_folder,
		.home = home_folder(),
		.edition = arguments->edition,
		.png_dpi = arguments->png_dpi,
		.jobs = arguments->jobs,
		.check = check,
		.json = arguments->json,
		.dump = arguments->dump,
		.times = getenv("AREAPRESS_TIMES") != NULL,
		.is_last = LEAVES_AT_ONCE,
	};
}

static int run_render(const struct arguments *arguments, bool check)
{
	struct render_request request = {
		.reports = (const char *const *)arguments->names,
		.count = (size_t)arguments->count,
		.against = arguments->against,
		.options = options_of(arguments, check),
	};
	return render_reports(&request);
}

static int run_compendium(const struct arguments *arguments, bool check)
{
	if (arguments->count > 1)
		return arguments_refuse(arguments, "a book is made of one compendium, not of two: ",
					arguments->names[1]);
	struct compendium_request request = {
		.compendium = arguments->names[0],
		.parts = arguments->parts,
		.options = options_of(arguments, check),
	};
	return compendium_make(&request);
}

static int run_check(const struct arguments *arguments)
{
	bool together = !arguments->against && arguments->count == 1 &&
			together_is_meant(arguments->names[0]);
	return together ? run_compendium(arguments, true) : run_render(arguments, true);
}

static int run_chart(const struct arguments *arguments)
{
	if (arguments->output && chart_format_of(arguments->output) == CHART_NO_FORMAT)
		return arguments_refuse(arguments,
					"-o names a file that ends in .svg, .png or .pdf, not ",
					arguments->output);
	if (arguments->count > 2)
		return arguments_refuse(arguments, "one chart is made at a time, not a second: ",
					arguments->names[2]);
	struct chart_request request = {
		.report = arguments->names[0],
		.name = arguments->names[1], /* NULL at the end of the names */
		.output = arguments->output,
		.layout = arguments->layout,
		.home = home_folder(),
		.width = arguments->width,
		.dpi = arguments->png_dpi,
		.outlines = arguments->outlines,
		.edition = arguments->edition,
	};
	return chart_one(&request);
}

static int run_new(const struct arguments *arguments)
{
	char area[128] = "";
	size_t length = 0;
	if (arguments->from && arguments->count)
		return arguments_refuse(arguments,
					"the report after --from says which area it is, not ",
					arguments->names[0]);
	/* A name may be typed without quotation marks: Avon and Somerset. */
	for (int i = 0; i < arguments->count && length < sizeof area; i++)
		length += (size_t)snprintf(area + length, sizeof area - length, "%s%s",
					   i ? " " : "", arguments->names[i]);
	struct new_request request = {
		.area = arguments->count ? area : NULL,
		.from = arguments->from,
		.year = arguments->year,
		.layout = arguments->layout,
		.output = arguments->output,
		.home = home_folder(),
	};
	return new_report(&request);
}

static int run_command(int argc, char **argv, enum command command)
{
	struct arguments arguments;
	int status = arguments_read(argc, argv, command, &arguments);
	if (status >= 0)
		return status;
	switch (command) {
	case COMMAND_RENDER:
		return run_render(&arguments, false);
	case COMMAND_CHECK:
		return run_check(&arguments);
	case COMMAND_COMPENDIUM:
		return run_compendium(&arguments, false);
	case COMMAND_CHART:
		return run_chart(&arguments);
	case COMMAND_NEW:
		return run_new(&arguments);
	}
	return STATUS_USAGE;
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
	int known = command_find(command);
	if (known >= 0)
		return run_command(argc - 1, argv + 1, (enum command)known);
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
	return arguments_refuse(NULL, "there is no command ", command);
}

int main(int argc, char **argv)
{
	/* A file that grows past a limit is a full disk like any other: told, not died of. */
	signal(SIGXFSZ, SIG_IGN);
	hold_standard_streams();
	int status = printed(run_line(argc, argv));
	if (LEAVES_AT_ONCE)
		_exit(status);
	return status;
}
