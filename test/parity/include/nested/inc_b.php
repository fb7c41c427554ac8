<?php //
echo '3';
