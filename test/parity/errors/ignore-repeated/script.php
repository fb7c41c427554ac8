<?php // ignore repeated
ini_set('ignore_repeated_errors', '1');
for ($i = 0; $i < 3; $i++) { trigger_error("same"); }
trigger_error("other");
trigger_error("same"); trigger_error("same");
ini_set('ignore_repeated_source', '1');
trigger_error("same");
trigger_error("same");
