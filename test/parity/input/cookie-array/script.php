<?php // cookie array
echo json_encode($_COOKIE);
