<?php //
echo 'again;';
