<?php // echo infinity
echo INF, ' ', -INF, ' ', NAN;
