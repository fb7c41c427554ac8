<?php // trace arguments escaped
ini_set('html_errors', '0');
foreach (["ä", "a\nb\tc\r", "\\back", "\e[1m", "\0nul", "q'uo\"te", "äöüäöüäöü", "123456789012345", "1234567890123456", "~\x7f"] as $t) { try { strlen($t, 1, 2.5, null, true, [], new stdClass); } catch (ArgumentCountError $e) { echo $e->getTraceAsString(), "\n"; } }
strrev("line\nbreak \x0b\f", -1, 0.1, 1e100);
