<?php //
echo 'ran;';
