#include "loading.h"

#include "load/catalogue.h"

static const struct catalogue *load(struct loading *loading, const char *inside)
{
	loading_forget(loading);
	const char *text = arena_printf(
		loading->arena, "<catalogue><package name=\"fonts-x\">%s</package></catalogue>",
		inside);
	loading_write(loading, "catalogue.xml", text);
	return catalogue_load(loading->arena, &loading->messages, loading->schemas,
			      loading->folder);
}

static void a_resource_is_found_by_kind_and_name(void **state)
{
	struct loading *loading = *state;
	const struct catalogue *catalogue = load(
		loading, "<face name=\"A\"><file>/none/a.ttf</file><file> /dev/null </file></face>"
			 "<hyphenation name=\"A\"><file>/none/b.dic</file></hyphenation>"
			 "<profile name=\"P\" condition=\"FOGRA39\"><file>c.icc</file></profile>");
	assert_non_null(catalogue);
	const struct resource *face = catalogue_find(catalogue, RESOURCE_FACE, "A");
	assert_string_equal(face->path, "/dev/null");
	assert_string_equal(face->wanted, "/none/a.ttf, /dev/null");
	assert_string_equal(face->package, "fonts-x");
	const struct resource *hyphens = catalogue_find(catalogue, RESOURCE_HYPHENATION, "A");
	assert_null(hyphens->path);
	assert_string_equal(hyphens->wanted, "/none/b.dic");
	const struct resource *profile = catalogue_find(catalogue, RESOURCE_PROFILE, "P");
	assert_string_equal(profile->condition, "FOGRA39");
	assert_null(catalogue_find(catalogue, RESOURCE_PROFILE, "A"));
}

static void a_file_beside_the_catalogue_comes_first(void **state)
{
	struct loading *loading = *state;
	const char *beside = loading_write(loading, "null", "x");
	const struct catalogue *catalogue =
		load(loading, "<face name=\"A\"><file>/dev/null</file></face>");
	assert_string_equal(catalogue_find(catalogue, RESOURCE_FACE, "A")->path, beside);
}

static void faults_are_told(void **state)
{
	struct loading *loading = *state;
	assert_null(load(loading, "<fce name=\"A\"><file>x</file></fce>"));
	expect_only(loading, "unknown-element", 1, 36, "perhaps \"face\"");
	assert_null(load(loading, "<face><file>x</file></face>"));
	expect_only(loading, "missing-attribute", 1, 36, "name=");
	assert_null(catalogue_load(loading->arena, &loading->messages, loading->schemas, "/none"));
	assert_non_null(loading_find(loading, "missing-file"));
}

static void the_projects_own_is_read_without_a_message(void **state)
{
	struct loading *loading = *state;
	const struct catalogue *catalogue = catalogue_load(
		loading->arena, &loading->messages, loading->schemas, PROJECT_FOLDER "/fonts");
	assert_non_null(catalogue);
	expect_count(loading, 0);
	assert_non_null(catalogue_find(catalogue, RESOURCE_FACE, "Lato Bold Italic"));
	assert_non_null(catalogue_find(catalogue, RESOURCE_HYPHENATION, "en-GB"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		loading_test(a_resource_is_found_by_kind_and_name),
		loading_test(a_file_beside_the_catalogue_comes_first),
		loading_test(faults_are_told),
		loading_test(the_projects_own_is_read_without_a_message),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
