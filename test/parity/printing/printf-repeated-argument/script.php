<?php // printf repeated argument
printf('%1$s-%1$\'*5s-%2$04d-%1$s', 'ab', 7);
