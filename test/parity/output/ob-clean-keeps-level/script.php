<?php // ob clean keeps level
ob_start();
echo 'gone';
ob_clean();
echo 'kept', ob_get_level();
