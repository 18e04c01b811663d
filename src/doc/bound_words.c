#include "doc/bound_words.h"

#include <stddef.h>

const char *const before_number[] = {
	"Level",      "Levels",	    "level",	  "levels",   "Category", "Categories", "category",
	"categories", "Table",	    "Tables",	  "Chart",    "Charts",	  "Figure",	"Part",
	"Page",	      "page",	    "pages",	  "p.",	      "pp.",	  "section",	"sections",
	"Section",    "Sections",   "Area",	  "No.",      "no.",	  "Act",	"Acts",
	"Lefel",      "Lefelau",    "lefel",	  "lefelau",  "Categori", "Gategori",	"Chategori",
	"Nghategori", "Categorïau", "Gategorïau", "categori", "gategori", "Tabl",	"Dabl",
	"Thabl",      "Nhabl",	    "Tablau",	  "Dablau",   "Thablau",  "Siart",	"Siartiau",
	"Ffigur",     "Rhan",	    "Ran",	  "tudalen",  "dudalen",  "thudalen",	"adran",
	"part",	      "parts",	    "Parts",	  "s.",	      "ss.",	  "para.",	"paras.",
	"paragraph",  "paragraphs", "Paragraph",  "chapter",  "Chapter",  "Schedule",	"schedule",
	"Article",    "article",    "rule",	  "Rule",     "step",	  "Step",	"Appendix",
	"Adran",      "Ardal",	    "Ardaloedd",  "Rhif",     "rhif",	  "Deddf",	"Ddeddf",
	"Annex",      "Atodiad",    "Tier",	  "Band",     "Phase",	  "Stage",	"Grade",
	"Group",      "Module",	    "Version",	  "§",	      "No",	  "area",	"pillar",
	"Pillar",     NULL
};

const char *const before_letter[] = { "Annex",	 "Appendix", "Schedule", "Part",  "Table",
				      "Band",	 "Tier",     "Grade",	 "Group", "Section",
				      "Atodiad", "Rhan",     "Tabl",	 "Adran", NULL };

const char *const after_number[] = {
	"months",   "years",   "days",	  "weeks",   "hours",	"minutes", "month",   "year",
	"day",	    "week",    "hour",	  "minute",  "%",	"mm",	   "cm",      "m",
	"km",	    "kg",      "g",	  "miles",   "metres",	"pence",   "million", "billion",
	"thousand", "hundred", "am",	  "pm",	     "a.m",	"p.m",	   "mis",     "fis",
	"misoedd",  "fisoedd", "mlynedd", "flynedd", "blynedd", "blwydd",  "diwrnod", "ddiwrnod",
	"niwrnod",  "wythnos", "awr",	  "munud",   "funud",	"miliwn",  "filiwn",  "biliwn",
	"mil",	    "kB",      "KB",	  "MB",	     "GB",	"TB",	   "°C",      "°F",
	"kWh",	    "kW",      "MW",	  "ha",	     "mph",	"km/h",	   "ml",      "mg",
	"l",	    "ft",      "lb",	  "oz",	     "Hz",	"kHz",	   "MHz",     "GHz",
	"dpi",	    "bn",      "pt",	  "tonnes",  "litres",	"acres",   NULL
};

const char *const before_name[] = { "Mr",   "Mrs",  "Ms",   "Miss", "Dr",  "Prof", "Sir",
				    "Rev",  "Hon",  "PC",   "DC",   "e.g", "i.e",  "cf",
				    "h.y",  "e.e",  "Insp", "Supt", "Sgt", "Cllr", "St",
				    "Dame", "Lord", "Lady", NULL };

const char *const between_numbers[] = { "and", "or",  "to",   "in", "of", "a",
					"ac",  "neu", "mewn", "o",  "i",  NULL };
