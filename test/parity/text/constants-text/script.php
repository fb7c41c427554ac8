<?php // constants text
echo PHP_EOL === "\n" ? 'lf' : 'other', PHP_INT_SIZE, M_PI, DIRECTORY_SEPARATOR;
