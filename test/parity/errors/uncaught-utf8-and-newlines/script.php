<?php // uncaught utf8 and newlines
ini_set('html_errors', '0'); throw new RuntimeException("Zeile 1\nZeile 2 äöü €\n\n");
