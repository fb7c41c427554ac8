// html charsets
for (const $cs of ['ISO-8859-1', 'cp1252', 'windows-1251', 'KOI8-R', 'ISO-8859-15', 'cp866', 'BIG5', 'UTF-8', 'ISO8859-1', '', 'utf8', 'latin1']) {
echo($cs, ': ', bin2hex(htmlspecialchars("<\udce9\udca4&>", ENT_QUOTES, $cs)), ' ', bin2hex(htmlentities("<\udce9\udca4\udc80>é", ENT_QUOTES, $cs)), ' ', bin2hex(html_entity_decode('&lt;&eacute;&euro;&#233;&hearts;', ENT_QUOTES, $cs)), "\n");
}