<?php // number format multibyte separators
echo number_format(1234567.5, 1, '··', ' ');
