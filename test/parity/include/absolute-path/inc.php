<?php //
echo 'by absolute path';
