<?php // cookie comma
echo json_encode($_COOKIE);
