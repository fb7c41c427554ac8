<?php // cookie mangled name
echo json_encode($_COOKIE);
