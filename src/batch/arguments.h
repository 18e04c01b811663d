/* The command line read: which command, its options and what it is to work on. */
#ifndef BATCH_ARGUMENTS_H
#define BATCH_ARGUMENTS_H

#include <stdbool.h>

#include "base/length.h"
#include "pdf/pdf.h"

enum command { COMMAND_RENDER, COMMAND_CHECK, COMMAND_COMPENDIUM, COMMAND_CHART, COMMAND_NEW };

/* What is asked for; each command takes what it has of it. */
struct arguments {
	enum command command;
	char **names; /* what stands beside the options; NULL at their end */
	int count;
	const char *output, *parts, *layout, *png_folder, *against, *from, *year;
	enum edition edition;
	int png_dpi, jobs;
	bool dump, json, outlines;
	length_t width;
};

/*
 * Reads what follows the command in argv[0]. -1, or the exit status at which to end: help was printed,
 * or what is wrong was told on standard error. An option that the command does not have is wrong.
 */
int arguments_read(int argc, char **argv, enum command command, struct arguments *arguments);

/* The command of that name; -1: there is none. */
int command_find(const char *name);

/* Tells what is wrong, with the argument and where help is; returns the exit status. NULL: no command. */
int arguments_refuse(const struct arguments *arguments, const char *what, const char *argument);

#endif
