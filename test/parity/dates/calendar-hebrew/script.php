<?php // Jewish dates in Hebrew letters, which are bytes of ISO-8859-8; and a day in all four calendars; what the extension registers
foreach ([0, 2, 4, 6, 8, 14] as $flags) {
    foreach ([2460000, 2460310, 2460380, 2460410, 400000, 347998, 2174037] as $day) echo bin2hex(jdtojewish($day, true, $flags)), "\n";
}
foreach ([CAL_GREGORIAN, CAL_JULIAN, CAL_JEWISH, CAL_FRENCH] as $calendar) {
    $date = cal_from_jd(2378000, $calendar);
    echo $date['date'], ' ', $date['dayname'], ' ', $date['monthname'], ' ', cal_to_jd($calendar, $date['month'], $date['day'], $date['year']), "\n";
}
try { jdtojewish(347997, true); } catch (ValueError $e) { echo $e->getMessage(), "\n"; }
echo date('Y-m-d', easter_date(2024) + 43200), ' ', jddayofweek(gregoriantojd(7, 14, 1789), CAL_DOW_LONG), ' ', CAL_NUM_CALS, "\n";
echo implode(' ', get_extension_funcs('Calendar')), ' ', extension_loaded('calendar') ? 'loaded' : 'missing', "\n";
foreach (['GREGORIAN', 'JULIAN', 'JEWISH', 'FRENCH', 'NUM_CALS', 'DOW_DAYNO', 'DOW_LONG', 'DOW_SHORT', 'MONTH_GREGORIAN_SHORT', 'MONTH_GREGORIAN_LONG', 'MONTH_JULIAN_SHORT', 'MONTH_JULIAN_LONG', 'MONTH_JEWISH', 'MONTH_FRENCH', 'EASTER_DEFAULT', 'EASTER_ROMAN', 'EASTER_ALWAYS_GREGORIAN', 'EASTER_ALWAYS_JULIAN', 'JEWISH_ADD_ALAFIM_GERESH', 'JEWISH_ADD_ALAFIM', 'JEWISH_ADD_GERESHAYIM'] as $name) echo $name, ' ', constant("CAL_$name"), "\n";
