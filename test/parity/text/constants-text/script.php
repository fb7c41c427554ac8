<?php // constants text
echo PHP_EOL === "\n" ? 'lf' : 'other', PHP_INT_SIZE, DIRECTORY_SEPARATOR, PHP_INT_MAX > 1e15 ? ' max' : '';
