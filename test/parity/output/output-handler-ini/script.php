<?php // output handler ini
echo 'by ini ', json_encode(ob_list_handlers());
