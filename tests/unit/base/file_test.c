#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <dirent.h>
#include <limits.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/file.h"
#include "base/temporary.h"
#include "under_locale.h"

/* Each test has an empty folder of its own, and works in it. */
static struct arena *arena;
static struct messages messages;
static char folder[] = "/tmp/areapress-file-XXXXXX";

static int begin(void **state)
{
	(void)state;
	arena = arena_new(0);
	messages_init(&messages, arena);
	memcpy(folder + sizeof folder - 7, "XXXXXX", 6);
	return mkdtemp(folder) && chdir(folder) == 0 ? 0 : -1;
}

static int names_in_folder(bool delete)
{
	int count = 0;
	DIR *here = opendir(".");
	if (!here)
		return -1;
	for (struct dirent *entry; (entry = readdir(here)) != NULL;) {
		if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, ".."))
			continue;
		count++;
		if (delete &&remove(entry->d_name) != 0)
			count = -1;
	}
	closedir(here);
	return count;
}

static int end(void **state)
{
	(void)state;
	arena_free(arena);
	return names_in_folder(true) >= 0 && chdir("/") == 0 && rmdir(folder) == 0 ? 0 : -1;
}

static void put(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	fputs(text, file);
	assert_int_equal(fclose(file), 0);
}

static void expect_content(const char *path, const char *expected)
{
	char *bytes;
	size_t count;
	assert_int_equal(file_read(arena, path, 1000, &bytes, &count), FILE_OK);
	assert_string_equal(bytes, expected);
	assert_int_equal(count, strlen(expected));
}

static void expect_failure(const char *rule)
{
	assert_int_equal(messages.count, 1);
	assert_int_equal(messages.items[0].level, MESSAGE_SYSTEM);
	assert_string_equal(messages.items[0].rule, rule);
}

static void a_file_is_read_whole_up_to_the_limit(void **state)
{
	(void)state;
	char *bytes;
	size_t count;
	put("ten", "0123456789");
	assert_int_equal(file_read(arena, "ten", 10, &bytes, &count), FILE_OK);
	assert_int_equal(count, 10);
	assert_string_equal(bytes, "0123456789");
	assert_int_equal(file_read(arena, "ten", 9, &bytes, &count), FILE_TOO_LARGE);
	put("none", "");
	expect_content("none", "");
}

static void what_is_no_file_is_told_apart(void **state)
{
	(void)state;
	char *bytes;
	size_t count;
	assert_int_equal(file_read(arena, "absent", 10, &bytes, &count), FILE_MISSING);
	assert_int_equal(file_read(arena, ".", 10, &bytes, &count), FILE_NOT_A_FILE);
	assert_int_equal(file_read(arena, "/dev/zero", 10, &bytes, &count), FILE_NOT_A_FILE);
}

static void a_pipe_without_a_writer_is_not_waited_for(void **state)
{
	(void)state;
	char *bytes;
	size_t count;
	assert_int_equal(mkfifo("pipe", 0600), 0);
	alarm(5);
	assert_int_equal(file_read(arena, "pipe", 10, &bytes, &count), FILE_NOT_A_FILE);
	alarm(0);
}

static void the_new_file_replaces_the_old_and_leaves_nothing_beside_it(void **state)
{
	(void)state;
	put("report.pdf", "old");
	assert_true(file_replace("report.pdf", "new bytes", 9, &messages));
	expect_content("report.pdf", "new bytes");
	assert_int_equal(names_in_folder(false), 1);
	assert_int_equal(messages.count, 0);
}

static mode_t mode_of(const char *path)
{
	struct stat status;
	assert_int_equal(stat(path, &status), 0);
	return status.st_mode & 07777;
}

static void a_new_file_takes_the_umask_and_an_old_one_keeps_its_mode(void **state)
{
	(void)state;
	mode_t mask = umask(027);
	assert_true(file_replace("new.pdf", "x", 1, &messages));
	umask(mask);
	assert_int_equal(mode_of("new.pdf"), 0640);
	put("old.pdf", "old");
	assert_int_equal(chmod("old.pdf", 0604), 0);
	assert_true(file_replace("old.pdf", "x", 1, &messages));
	assert_int_equal(mode_of("old.pdf"), 0604);
}

static void a_symbolic_link_stays_and_its_target_is_replaced(void **state)
{
	(void)state;
	put("real.pdf", "old");
	assert_int_equal(symlink("real.pdf", "link.pdf"), 0);
	assert_true(file_replace("link.pdf", "new", 3, &messages));
	struct stat status;
	assert_int_equal(lstat("link.pdf", &status), 0);
	assert_true(S_ISLNK(status.st_mode));
	expect_content("real.pdf", "new");
}

/* A limit on the size of files stands for the full disk: both end a write in the middle. */
static void when_the_room_ends_the_old_file_is_whole(void **state)
{
	(void)state;
	static char bytes[20000];
	put("report.pdf", "old");
	struct rlimit before;
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	struct rlimit small = { 5000, before.rlim_max };
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
	bool replaced = file_replace("report.pdf", bytes, sizeof bytes, &messages);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
	assert_false(replaced);
	expect_failure("disk-full");
	expect_content("report.pdf", "old");
	assert_int_equal(names_in_folder(false), 1);
}

static void a_full_device_is_said_to_be_full(void **state)
{
	(void)state;
	assert_false(file_replace("/dev/full", "x", 1, &messages));
	expect_failure("disk-full");
}

static void a_device_is_written_to_as_it_is(void **state)
{
	(void)state;
	assert_true(file_replace("/dev/null", "x", 1, &messages));
	struct stat status;
	assert_int_equal(stat("/dev/null", &status), 0);
	assert_true(S_ISCHR(status.st_mode));
}

static void a_folder_is_refused(void **state)
{
	(void)state;
	assert_int_equal(mkdir("reports", 0700), 0);
	assert_false(file_replace("reports", "x", 1, &messages));
	expect_failure("target-is-a-folder");
	assert_int_equal(names_in_folder(false), 1);
}

static void a_folder_that_is_not_there_is_refused(void **state)
{
	(void)state;
	assert_false(file_replace("absent/report.pdf", "x", 1, &messages));
	expect_failure("target-not-writable");
	assert_non_null(strstr(messages.items[0].text, "absent/report.pdf"));
}

static void a_path_that_is_too_long_is_refused(void **state)
{
	(void)state;
	static char path[PATH_MAX + 10];
	memset(path, 'a', sizeof path - 1);
	assert_false(file_replace(path, "x", 1, &messages));
	expect_failure("target-not-writable");
}

static void a_name_of_the_greatest_length_is_written_to(void **state)
{
	(void)state;
	char name[NAME_MAX + 1] = "";
	memset(name, 'a', NAME_MAX);
	assert_true(file_replace(name, "new", 3, &messages));
	assert_int_equal(names_in_folder(false), 1);
}

static void a_pipe_that_nobody_reads_from_is_not_waited_for(void **state)
{
	(void)state;
	assert_int_equal(mkfifo("pipe", 0600), 0);
	alarm(5);
	assert_false(file_replace("pipe", "x", 1, &messages));
	alarm(0);
	expect_failure("target-not-writable");
	assert_non_null(strstr(messages.items[0].text, "nobody reads"));
}

/* As when the last run was killed while it wrote: longer than what is written now. */
static void what_was_left_unfinished_is_taken_again(void **state)
{
	(void)state;
	put("report.pdf.unfinished", "the half of a long report");
	assert_true(file_replace("report.pdf", "new", 3, &messages));
	expect_content("report.pdf", "new");
	assert_int_equal(names_in_folder(false), 1);
}

static void what_another_process_is_writing_is_left_to_it(void **state)
{
	(void)state;
	char temporary[PATH_MAX];
	int file = temporary_open("report.pdf", temporary);
	assert_string_equal(temporary, "report.pdf.unfinished");
	assert_int_equal(write(file, "its own", 7), 7);
	assert_true(file_replace("report.pdf", "new", 3, &messages));
	expect_content("report.pdf", "new");
	expect_content("report.pdf.unfinished", "its own");
	assert_int_equal(names_in_folder(false), 2);
	close(file);
}

static void a_link_in_the_unfinished_ones_place_is_not_followed(void **state)
{
	(void)state;
	put("other", "a person's work");
	assert_int_equal(symlink("other", "report.pdf.unfinished"), 0);
	assert_true(file_replace("report.pdf", "new", 3, &messages));
	expect_content("other", "a person's work");
	expect_content("report.pdf", "new");
	assert_int_equal(names_in_folder(false), 3);
}

int main(void)
{
	take_locale();
	struct CMUnitTest tests[] = {
		cmocka_unit_test(a_file_is_read_whole_up_to_the_limit),
		cmocka_unit_test(what_is_no_file_is_told_apart),
		cmocka_unit_test(a_pipe_without_a_writer_is_not_waited_for),
		cmocka_unit_test(the_new_file_replaces_the_old_and_leaves_nothing_beside_it),
		cmocka_unit_test(a_new_file_takes_the_umask_and_an_old_one_keeps_its_mode),
		cmocka_unit_test(a_symbolic_link_stays_and_its_target_is_replaced),
		cmocka_unit_test(when_the_room_ends_the_old_file_is_whole),
		cmocka_unit_test(a_full_device_is_said_to_be_full),
		cmocka_unit_test(a_device_is_written_to_as_it_is),
		cmocka_unit_test(a_folder_is_refused),
		cmocka_unit_test(a_folder_that_is_not_there_is_refused),
		cmocka_unit_test(a_path_that_is_too_long_is_refused),
		cmocka_unit_test(a_name_of_the_greatest_length_is_written_to),
		cmocka_unit_test(a_pipe_that_nobody_reads_from_is_not_waited_for),
		cmocka_unit_test(what_was_left_unfinished_is_taken_again),
		cmocka_unit_test(what_another_process_is_writing_is_left_to_it),
		cmocka_unit_test(a_link_in_the_unfinished_ones_place_is_not_followed),
	};
	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
		tests[i].setup_func = begin;
		tests[i].teardown_func = end;
	}
	return cmocka_run_group_tests(tests, NULL, NULL);
}
