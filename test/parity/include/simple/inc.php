<?php //
echo 'included;';
