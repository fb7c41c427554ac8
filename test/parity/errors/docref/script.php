<?php // docref
ini_set('docref_root', 'http://man/'); ini_set('docref_ext', '.html'); hex2bin('a'); ob_clean(); trigger_error("none");
