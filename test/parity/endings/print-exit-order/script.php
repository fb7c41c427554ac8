<?php // print exit order
echo 'a', print('b'), 'c', "\n"; exit(print('d'));
