<?php // override x powered by
header('X-Powered-By: mine');
echo 'ok';
