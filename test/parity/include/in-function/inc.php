<?php //
echo 'rendered';
