<?php // gettype
echo gettype(1), gettype(1.5), gettype('s'), gettype(true), gettype([]), gettype(null);
