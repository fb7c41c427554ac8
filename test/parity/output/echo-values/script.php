<?php // echo values
echo 1, ' ', 2.5, ' ', true, ' ', false, ' ', null, ' ', -0.5, ' ', 'text', "\n";
