<?php //
echo 'once;';
