<?php // weak mode float deprecation
echo str_repeat('ab', 2.5);
