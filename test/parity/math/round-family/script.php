<?php // round family
echo round(2.567, 2), ' ', round(1234.5, -2), ' ', floor(-1.5), ' ', ceil(1.2), ' ', round(-2.5), ' ', round(0.285, 2), ' ', round(1.005, 2), ' ', intdiv(7, 2), ' ', fmod(7.5, 2), ' ', abs(-3);
