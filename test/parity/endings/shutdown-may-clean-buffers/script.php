<?php // shutdown may clean buffers
register_shutdown_function(function () { while (ob_get_level() > 0) { ob_end_clean(); } echo 'only this'; });
ob_start();
echo 'dropped';
exit('dropped too');
