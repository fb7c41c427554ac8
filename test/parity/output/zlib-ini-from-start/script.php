<?php // zlib ini from start
echo 'text ', ob_get_level(), json_encode(ob_list_handlers());
