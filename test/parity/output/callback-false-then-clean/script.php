<?php // callback false then clean
ob_start(fn($buffer) => false);
echo 'a'; ob_flush();
echo 'b'; ob_clean();
echo 'c';
echo json_encode(ob_get_status()['flags']);
