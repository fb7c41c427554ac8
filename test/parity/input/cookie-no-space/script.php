<?php // cookie no space
echo json_encode($_COOKIE);
