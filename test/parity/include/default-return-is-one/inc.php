<?php //
echo 'x;';
