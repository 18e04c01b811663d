#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/crew.h"

enum { COUNT = 2000, THREADS = 4 };

struct sums {
	struct crew *crew;
	int times[COUNT];	   /* that each index was asked for */
	size_t by_thread[THREADS]; /* not guarded: a thread's own */
};

static void count_one(void *context, unsigned thread, size_t index)
{
	struct sums *sums = context;
	sums->times[index]++;
	sums->by_thread[thread]++;
}

static void expect_each_once(struct crew *crew)
{
	static struct sums sums;
	sums = (struct sums) { 0 };
	crew_share(crew, 0, COUNT, count_one, &sums);
	size_t all = 0;
	for (unsigned i = 0; i < THREADS; i++)
		all += sums.by_thread[i];
	assert_int_equal(all, COUNT);
	for (int i = 0; i < COUNT; i++)
		assert_int_equal(sums.times[i], 1);
}

static void a_job_is_done_once_for_each_index(void **state)
{
	(void)state;
	struct crew *crew = crew_new(THREADS);
	for (int i = 0; i < 50; i++)
		expect_each_once(crew);
	crew_free(crew);
}

static void nobody_is_a_crew_of_the_caller_alone(void **state)
{
	(void)state;
	assert_null(crew_new(0));
	assert_null(crew_new(1));
	assert_int_equal(crew_threads(NULL), 1);
	expect_each_once(NULL);
	crew_help(NULL, 0);
	assert_int_equal(crew_waiting(NULL), 0);
	crew_free(NULL);
}

static void add_one(void *context, unsigned thread)
{
	(void)thread;
	(*(int *)context)++;
}

static void a_task_is_done_once_by_a_helper_or_by_who_waits(void **state)
{
	(void)state;
	struct crew *crew = crew_new(THREADS);
	static struct crew_task tasks[COUNT];
	static int done[COUNT];
	for (int i = 0; i < COUNT; i++) {
		tasks[i] = (struct crew_task) { .work = add_one, .context = &done[i] };
		crew_begin(crew, 0, &tasks[i]);
		if (crew_waiting(crew) > 16)
			crew_help(crew, 0);
	}
	/* The last first: the order of waiting is free. */
	for (int i = COUNT - 1; i >= 0; i--) {
		crew_wait(crew, 0, &tasks[i]);
		assert_int_equal(done[i], 1);
	}
	assert_int_equal(crew_waiting(crew), 0);
	crew_free(crew);
}

static void share_again(void *context, unsigned thread, size_t index)
{
	struct sums *sums = context;
	static struct sums inner[COUNT];
	crew_share(sums->crew, thread, 40, count_one, &inner[index]);
	for (int i = 0; i < 40; i++)
		sums->times[index] += inner[index].times[i];
}

static void work_may_ask_for_more(void **state)
{
	(void)state;
	static struct sums sums;
	sums.crew = crew_new(THREADS);
	crew_share(sums.crew, 0, 100, share_again, &sums);
	for (int i = 0; i < 100; i++)
		assert_int_equal(sums.times[i], 40);
	crew_free(sums.crew);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_job_is_done_once_for_each_index),
		cmocka_unit_test(nobody_is_a_crew_of_the_caller_alone),
		cmocka_unit_test(a_task_is_done_once_by_a_helper_or_by_who_waits),
		cmocka_unit_test(work_may_ask_for_more),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
