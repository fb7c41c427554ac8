<?php // number format negative decimals
echo number_format(1234.5678, -2);
