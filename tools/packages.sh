# The Debian 12 packages that areapress needs, each with its reason, and how they are brought.
# Sourced by the other tools.

packages_to_build=(
	gcc libc6-dev     # the compiler, C17
	cmake ninja-build # the build
	pkg-config        # where the libraries are
	libhpdf-dev       # libharu: the objects of a PDF
	libcairo2-dev     # charts and PNG pages
	libxml2-dev       # reports and layouts, against their schemas
	liblzma-dev       # what libxml2's archive asks for
	libharfbuzz-dev   # shaping, and subsets of faces
	libunibreak-dev   # where lines may break (UAX 14)
	libutf8proc-dev   # Unicode
	liblcms2-dev      # images into the print edition's inks
	libjpeg-dev       # JPEG images
	libpng-dev        # PNG images and pages
	libdeflate-dev    # compression
	uthash-dev        # hash tables
)

# What reports are made with; fonts/catalogue.xml names the files.
packages_of_data=(
	fonts-lato        # the national typeface
	hyphen-en-gb      # British hyphenation patterns
	icc-profiles-free # sRGB
	texlive-base      # Coated FOGRA39, the printing condition
)

packages_to_test=(
	libcmocka-dev           # unit tests
	libhyphen-dev           # the referee of hyphenation
	python3                 # all other tests
	locales                 # a locale with a decimal comma
	qpdf                    # is the file sound?
	poppler-utils           # fonts, words and their places
	ghostscript             # the plates of the print edition
	openjdk-17-jre-headless # veraPDF runs on it
	maven ca-certificates   # veraPDF comes by it
)

packages_to_lint=(
	clang-format # the form of the source
	clang-tidy   # its likely faults
	cppcheck     # those that clang-tidy does not see
)

fail() {
	echo "$(basename "$0"): $*" >&2
	exit 3
}

# Those of the packages given that are not installed, a line each.
missing_of() {
	local installed
	installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null |
		sed -n 's/ installed$//p')
	printf '%s\n' "$@" | grep -vxF "$installed" || true
}

# Installs what is missing of the packages given; asks nothing, and does nothing when all are there.
install_missing() {
	command -v dpkg-query >/dev/null ||
		fail "this is no Debian; these packages are needed, by its names: $*"
	local missing as_root=()
	mapfile -t missing < <(missing_of "$@")
	[ ${#missing[@]} -gt 0 ] || return 0
	if [ "$(id -u)" -ne 0 ]; then
		as_root=(sudo)
		[ -t 0 ] || as_root+=(-n)
		command -v sudo >/dev/null && "${as_root[@]}" true ||
			fail "packages are missing and only root can install them: apt-get install ${missing[*]}"
	fi
	echo "installing ${missing[*]}"
	local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y
		-o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0)
	"${apt[@]}" update ||
		fail "the lists of packages cannot be fetched; is the network there?"
	"${apt[@]}" install --no-install-recommends "${missing[@]}" ||
		fail "these packages could not be installed: ${missing[*]}"
}

# A build in FOLDER with further settings for cmake; prints only what is wrong.
build_in() {
	local folder=$1
	shift
	cmake -S . -B "$folder" -G Ninja --log-level=WARNING "$@" >/dev/null
	cmake --build "$folder" -- --quiet
}
