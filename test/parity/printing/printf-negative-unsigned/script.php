<?php // printf negative unsigned
printf("%u %x", -1, -1);
