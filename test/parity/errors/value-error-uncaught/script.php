<?php // value error uncaught
str_repeat('x', -1);
