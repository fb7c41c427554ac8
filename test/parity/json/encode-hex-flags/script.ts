// encode hex flags
echo(json_encode('<a href=\'x\'>&"</a>', JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS | JSON_HEX_QUOT));
