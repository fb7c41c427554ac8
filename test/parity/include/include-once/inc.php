<?php //
echo 'only once;';
