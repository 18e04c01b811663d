/* Pages filled up to whole sheets, for a press. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "page/gathering.h"

enum { MOST = 16 };

struct book {
	struct publication publication;
	struct page pages[MOST];
};

static int set_up(void **state)
{
	static struct book book;
	book = (struct book) { .publication.arena = arena_new(0), .publication.pages = book.pages };
	*state = &book;
	return book.publication.arena ? 0 : -1;
}

static int tear_down(void **state)
{
	arena_free(((struct book *)*state)->publication.arena);
	return 0;
}

/* A book of so many pages, called by their masters: "first" unless the back cover closes it. */
static const struct publication *book_of(struct book *book, size_t count, bool back_cover)
{
	book->publication.page_count = count;
	for (size_t i = 0; i < count; i++) {
		bool cover = i == 0 || (back_cover && i == count - 1);
		book->pages[i] = (struct page) { .master = cover ? "cover" : "first",
						 .width = 1000,
						 .bleed = 10,
						 .section = cover ? NULL : "A section",
						 .label = "of the book" };
	}
	return &book->publication;
}

static void whole_sheets_stay_as_they_are(void **state)
{
	const struct publication *book = book_of(*state, 12, true);
	assert_ptr_equal(publication_gathered(book, 4), book);
	assert_ptr_equal(publication_gathered(book, 1), book);
}

static void blank_pages_stand_before_the_back_cover(void **state)
{
	const struct publication *gathered = publication_gathered(book_of(*state, 13, true), 4);
	assert_int_equal(gathered->page_count, 16);
	assert_string_equal(gathered->pages[11].master, "first");
	for (size_t i = 12; i < 15; i++) {
		assert_string_equal(gathered->pages[i].master, "blank");
		assert_null(gathered->pages[i].section);
		assert_int_equal(gathered->pages[i].list.count, 0);
		assert_int_equal(gathered->pages[i].width, 1000);
		assert_int_equal(gathered->pages[i].bleed, 10);
	}
	assert_string_equal(gathered->pages[15].master, "cover");
}

static void pages_that_moved_have_the_numbers_and_sides_of_their_places(void **state)
{
	const struct publication *gathered = publication_gathered(book_of(*state, 13, true), 4);
	assert_string_equal(gathered->pages[11].label, "of the book");
	assert_string_equal(gathered->pages[12].label, "13");
	assert_int_equal(gathered->pages[12].side, PAGE_RIGHT);
	assert_string_equal(gathered->pages[15].label, "16");
	assert_int_equal(gathered->pages[15].side, PAGE_LEFT);
}

static void a_book_without_a_back_cover_ends_with_blank_pages(void **state)
{
	const struct publication *gathered = publication_gathered(book_of(*state, 6, false), 4);
	assert_int_equal(gathered->page_count, 8);
	assert_string_equal(gathered->pages[5].master, "first");
	assert_string_equal(gathered->pages[7].master, "blank");
}

static void a_cover_alone_is_a_front_cover(void **state)
{
	const struct publication *gathered = publication_gathered(book_of(*state, 1, false), 4);
	assert_int_equal(gathered->page_count, 4);
	assert_string_equal(gathered->pages[0].master, "cover");
	assert_string_equal(gathered->pages[3].master, "blank");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(whole_sheets_stay_as_they_are, set_up, tear_down),
		cmocka_unit_test_setup_teardown(blank_pages_stand_before_the_back_cover, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(
			pages_that_moved_have_the_numbers_and_sides_of_their_places, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(a_book_without_a_back_cover_ends_with_blank_pages,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_cover_alone_is_a_front_cover, set_up, tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
