<?php // html charsets
foreach (['ISO-8859-1', 'cp1252', 'windows-1251', 'KOI8-R', 'ISO-8859-15', 'cp866', 'BIG5', 'UTF-8', 'ISO8859-1', '', 'utf8', 'latin1'] as $cs) {
echo $cs, ': ', bin2hex(htmlspecialchars("<\xe9\xa4&>", ENT_QUOTES, $cs)), ' ', bin2hex(htmlentities("<\xe9\xa4\x80>é", ENT_QUOTES, $cs)), ' ', bin2hex(html_entity_decode('&lt;&eacute;&euro;&#233;&hearts;', ENT_QUOTES, $cs)), "\n";
}
