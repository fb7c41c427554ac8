<?php // async die microtask
echo "m;"; exit("q;");
