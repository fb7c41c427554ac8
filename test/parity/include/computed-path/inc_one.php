<?php //
echo 'page one';
