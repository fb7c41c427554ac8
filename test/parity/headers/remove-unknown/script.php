<?php // remove unknown
header_remove('X-Nothing');
echo 'fine';
