<?php // base convert odd
echo base_convert('zz', 36, 10), ' ', hexdec('ffff'), ' ', octdec('777'), ' ', bindec('11111111'), ' ', dechex(0), ' ', decbin(255), ' ', base_convert('255', 10, 2);
