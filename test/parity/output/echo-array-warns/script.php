<?php // echo array warns
echo [1, 2];
echo '|after';
